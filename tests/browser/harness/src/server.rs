//! A web server for one file.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Serves one file on 127.0.0.1, read anew for each request, until dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    address: SocketAddr,
    /// The file's name in the address.
    name: String,
    /// How many requests came in.
    requests: Arc<AtomicUsize>,
    /// Tells the listening thread to end.
    ended: Arc<AtomicBool>,
}

impl Server {
    /// Serves the file on the port if it is free, else on any free port.
    pub fn start(file: &Path, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .context("there is no free port on 127.0.0.1")?;
        let address = listener.local_addr().context("the server has no address")?;
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .context("there is no file to serve")?;
        let requests = Arc::new(AtomicUsize::new(0));
        let ended = Arc::new(AtomicBool::new(false));
        let site = Arc::new(Site {
            file: file.to_owned(),
            name: name.clone(),
            requests: Arc::clone(&requests),
        });
        let over = Arc::clone(&ended);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                let site = Arc::clone(&site);
                // A browser that goes away in mid-answer is no fault.
                thread::spawn(move || drop(site.answer(stream)));
            }
        });
        Ok(Self {
            address,
            name,
            requests,
            ended,
        })
    }

    /// The file's address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.address, self.name)
    }

    /// How many requests it got so far.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread, so that it sees the end and frees the port.
        drop(TcpStream::connect(self.address));
    }
}

/// What is served.
struct Site {
    /// The file.
    file: PathBuf,
    /// Its name in the address.
    name: String,
    /// How many requests came in.
    requests: Arc<AtomicUsize>,
}

impl Site {
    /// Answers the one request of a connection.
    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut request = String::new();
        reader.read_line(&mut request)?;
        if request.is_empty() {
            return Ok(());
        }
        self.requests.fetch_add(1, Ordering::Relaxed);
        let mut header = String::new();
        while reader.read_line(&mut header)? > 2 {
            header.clear();
        }
        let mut words = request.split(' ');
        let method = words.next().unwrap_or_default();
        let path = words.next().unwrap_or_default();
        let path = path.split('?').next().unwrap_or_default();
        let wanted = path == "/" || path.strip_prefix('/') == Some(self.name.as_str());
        let (status, body) = match method {
            "GET" | "HEAD" if wanted => ("200 OK", std::fs::read(&self.file)?),
            "GET" | "HEAD" => ("404 Not Found", b"There is only the page itself.".to_vec()),
            _ => ("405 Method Not Allowed", Vec::new()),
        };
        let kind = if wanted { "html" } else { "plain" };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: text/{kind}; charset=utf-8\r\n\
             Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
            body.len()
        )?;
        if method == "GET" {
            stream.write_all(&body)?;
        }
        stream.flush()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.html");
        std::fs::write(&file, "<p>æ").unwrap();
        let server = Server::start(&file, 0).unwrap();
        assert!(ask(&server, "GET / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n<p>æ"));
        assert!(ask(&server, "GET /a.html?x HTTP/1.1\r\nA: b\r\n\r\n").contains("text/html"));
        assert!(ask(&server, "GET /../b HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
        assert!(ask(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        assert_eq!(server.requests(), 4);
    }

    #[test]
    fn a_taken_port_gives_way_to_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let server = Server::start(Path::new("a.html"), port).unwrap();
        assert_ne!(server.address.port(), port);
    }
}
