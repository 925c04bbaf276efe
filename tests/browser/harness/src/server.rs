//! A web server for one file, or for the files of a folder.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Serves one file or folder on 127.0.0.1, read anew for each request, until
/// dropped.
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
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .context("there is no file to serve")?;
        Self::serve(port, name.clone(), |requests| Site {
            place: Place::File(file.to_owned(), name),
            headers: Vec::new(),
            packed: None,
            requests,
        })
    }

    /// Serves the file on any free port as most servers send it: by gzip, which is done
    /// once, here.
    pub fn packed(file: &Path) -> Result<Self> {
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .context("there is no file to serve")?;
        let plain = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&plain).context("cannot pack the file")?;
        let packed = packed.finish().context("cannot pack the file")?;
        Self::serve(0, name.clone(), |requests| Site {
            place: Place::File(file.to_owned(), name.clone()),
            headers: vec![(name, "Content-Encoding: gzip\r\n".to_owned())],
            packed: Some(packed),
            requests,
        })
    }

    /// Serves the files of a folder, none of those below it, on any free port.
    /// A header, as name and value, goes with the files of the name before it.
    pub fn folder(folder: &Path, headers: &[(&str, &str, &str)]) -> Result<Self> {
        let own = |&(file, name, value): &(&str, &str, &str)| {
            (file.to_owned(), format!("{name}: {value}\r\n"))
        };
        Self::serve(0, String::new(), |requests| Site {
            place: Place::Folder(folder.to_owned()),
            headers: headers.iter().map(own).collect(),
            packed: None,
            requests,
        })
    }

    /// Listens, and answers from a thread of its own.
    fn serve(port: u16, name: String, site: impl FnOnce(Arc<AtomicUsize>) -> Site) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .context("there is no free port on 127.0.0.1")?;
        let address = listener.local_addr().context("the server has no address")?;
        let requests = Arc::new(AtomicUsize::new(0));
        let ended = Arc::new(AtomicBool::new(false));
        let site = Arc::new(site(Arc::clone(&requests)));
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

    /// The file's address; the folder's ends in a slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.address, self.name)
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
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
enum Place {
    /// One file, with its name in the address.
    File(PathBuf, String),
    /// The files of a folder.
    Folder(PathBuf),
}

impl Place {
    /// The file that an address names.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let wanted = path.strip_prefix('/')?;
        match self {
            Self::File(file, name) => {
                (wanted.is_empty() || wanted == name.as_str()).then(|| file.clone())
            }
            Self::Folder(folder) => {
                let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
                let inside = !wanted.starts_with('.') && wanted.chars().all(plain);
                Some(folder.join(wanted)).filter(|file| inside && file.is_file())
            }
        }
    }
}

/// What is served, and how.
struct Site {
    /// What.
    place: Place,
    /// Lines of the header, each with the name of the files that it goes with.
    headers: Vec<(String, String)>,
    /// What is sent in place of the file's own bytes.
    packed: Option<Vec<u8>>,
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
        let file = self.place.file(path);
        let (status, body) = match (method, &file) {
            ("GET" | "HEAD", Some(file)) => {
                let body = match &self.packed {
                    Some(packed) => packed.clone(),
                    None => std::fs::read(file)?,
                };
                ("200 OK", body)
            }
            ("GET" | "HEAD", None) => ("404 Not Found", b"There is only the page itself.".to_vec()),
            _ => ("405 Method Not Allowed", Vec::new()),
        };
        let kind = match file.as_ref().map(|file| file.extension()) {
            Some(Some(end)) if end == "js" => "javascript",
            Some(_) => "html",
            None => "plain",
        };
        let name = file.as_ref().and_then(|file| file.file_name());
        let headers = self
            .headers
            .iter()
            .filter(|(file, _)| name.is_some_and(|name| name == file.as_str()));
        let mut headers: String = headers.map(|(_, line)| line.as_str()).collect();
        if !headers.contains("Content-Type: ") {
            headers.push_str(&format!("Content-Type: text/{kind}; charset=utf-8\r\n"));
        }
        write!(
            stream,
            "HTTP/1.1 {status}\r\n{headers}\
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

    fn answer_to(server: &Server, request: &str) -> String {
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
        assert!(answer_to(&server, "GET / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n<p>æ"));
        assert!(answer_to(&server, "GET /a.html?x HTTP/1.1\r\nA: b\r\n\r\n").contains("text/html"));
        assert!(answer_to(&server, "GET /../b HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
        assert!(answer_to(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        assert_eq!(server.requests(), 4);
    }

    #[test]
    fn the_file_as_servers_send_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.html");
        std::fs::write(&file, "<p>a</p>".repeat(100)).unwrap();
        let server = Server::packed(&file).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream
            .write_all(b"GET /a.html HTTP/1.1\r\nAccept-Encoding: gzip\r\n\r\n")
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = answer.split_at(end.unwrap() + 4);
        let head = String::from_utf8_lossy(head);
        assert!(head.contains("\r\nContent-Encoding: gzip\r\n"), "{head}");
        assert!(body.len() < 100, "{}", body.len());
        let mut unpacked = String::new();
        let mut reader = flate2::read::GzDecoder::new(body);
        reader.read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, "<p>a</p>".repeat(100));
    }

    #[test]
    fn a_folder_with_headers_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.html"), "<p>a").unwrap();
        std::fs::write(folder.path().join("b.js"), "b()").unwrap();
        let server = Server::folder(folder.path(), &[("a.html", "A", "b c")]).unwrap();
        let answer = answer_to(&server, "GET /a.html HTTP/1.1\r\n\r\n");
        assert!(answer.contains("\r\nA: b c\r\n"), "{answer}");
        let answer = answer_to(&server, "GET /b.js HTTP/1.1\r\n\r\n");
        assert!(answer.contains("text/javascript"), "{answer}");
        assert!(!answer.contains("A: b c"), "{answer}");
        for path in ["/", "/c", "/../a.html", "//a.html", "/./a.html", "/.."] {
            let answer = answer_to(&server, &format!("GET {path} HTTP/1.1\r\n\r\n"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
        assert!(server.url().ends_with(&format!(":{}/", server.port())));
    }

    #[test]
    fn a_taken_port_gives_way_to_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let server = Server::start(Path::new("a.html"), port).unwrap();
        assert_ne!(server.address.port(), port);
    }
}
