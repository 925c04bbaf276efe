//! A frame with no more rights than it needs, and with too few.

use browser_harness::{Engine, Key, Result, Tools};
use serde_json::json;

use super::{Site, assert_calm, enter, enter_any, finding, frame, host, plain, take_hold};

/// Messages as somebody may send them: of the page's own form, of what other
/// widgets understand, and of every kind that can be sent at all.
const MESSAGES: &str = "
    const target = frames[0];
    const messages = [
      { pladspris: 1, height: 5 },
      { pladspris: 1, state: { pladspris: 1, changes: { 'trials.amount': 5 } } },
      { pladspris: 1, fragment: 'v=1&lang=en&trials.amount=5' },
      { type: 'setState', changes: { 'trials.amount': 5 }, lang: 'en', theme: 'dark' },
      { method: 'eval', code: 'document.body.remove()' },
      '#v=1&lang=en&trials.amount=5', 'location.reload()', '<script>document.body.remove()</script>',
      JSON.stringify({ pladspris: 1, theme: 'dark' }),
      '', 0, -1, NaN, null, undefined, true, 10n, [], {}, [[[]]], new Date(0), /x/,
      new ArrayBuffer(8), new Map([['a', 1]]), new Set([1]), new Error('x'), new Blob(['x']),
      'x'.repeat(1000000),
    ];
    for (const message of messages) target.postMessage(message, '*');
    const channel = new MessageChannel();
    target.postMessage('port', '*', [channel.port1]);
    return messages.length + 1;";

fn with_scripts_alone_it_starts_and_takes_no_messages(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let body = frame("pladspris.html#v=1&lang=da&embed=1");
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    enter(&page, 0)?;
    // No origin, so no storage.
    let refused = page.run(
        "const tried = [() => localStorage, () => sessionStorage, () => document.cookie];
         return tried.map((act) => { try { act(); return ''; } catch (refused) { return refused.name; } })",
        &[],
    )?;
    assert_eq!(
        refused,
        json!(["SecurityError", "SecurityError", "SecurityError"])
    );
    // Levers, views, language and undo work.
    take_hold(&page)?;
    page.find("#lever-over30-trials-occupancy")?
        .replace_text("100")?;
    page.press(&[Key::Enter])?;
    page.wait("the figures", || {
        Ok(finding(&page)?.contains("alle 122 pladser"))
    })?;
    page.find("#lever-over30-trials-occupancy-slider")?
        .press(&[Key::Left])?;
    page.wait("the slider", || Ok(finding(&page)?.contains("121 af 122")))?;
    page.find("#app nav.questions li:nth-child(2) a")?.click()?;
    page.wait("the view", || {
        Ok(page.find("#app #view")?.text()?.contains("tomme pladser"))
    })?;
    page.find("#app .tools .lang")?.click()?;
    page.wait("English", || Ok(finding(&page)?.contains("121 of 122")))?;
    page.press(&[Key::Control, Key::Char('z')])?;
    page.wait("undo", || Ok(finding(&page)?.contains("122 of 122")))?;
    assert_calm(&page)?;

    // Whatever it is sent, it goes on as it was.
    let seen = "return [document.querySelector('#app').innerText, location.href,
        document.querySelector('#pladspris-state').textContent, document.title,
        document.documentElement.outerHTML.length, [...document.documentElement.attributes].join()]";
    let before = page.run(seen, &[])?;
    page.run(
        "window.arrived = 0;
         addEventListener('message', () => { window.arrived += 1; });
         addEventListener('messageerror', () => { window.arrived += 1; });",
        &[],
    )?;
    page.leave()?;
    let sent = page.run(MESSAGES, &[])?;
    enter(&page, 0)?;
    page.wait("the messages", || {
        Ok(page.run("return arrived", &[])? == sent)
    })?;
    page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
    assert_eq!(page.run(seen, &[])?, before);
    assert_calm(&page)
}

/// Where the server's policy forbids what the program needs, its header is
/// stricter than the page's own, and the stricter of two counts.
fn a_policy_that_keeps_the_program_out_leaves_the_figures(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let body = frame("pladspris.html#v=1&lang=da&view=occupancy&embed=1")
        + "<script src=\"embed.js\" defer></script>";
    let policy = "script-src 'unsafe-inline'; object-src 'none'";
    let site = Site::start(
        &page,
        &[("host.html", &host(&body))],
        &[("pladspris.html", "Content-Security-Policy", policy)],
    )?;
    if engine == Engine::WebKit {
        // WebKitGTK goes by the last of several policies here, which is the
        // page's own; so it is that which a gateway has made stricter.
        let file = site.file("pladspris.html");
        let html = std::fs::read_to_string(&file)?;
        std::fs::write(file, html.replace(" 'wasm-unsafe-eval'", ""))?;
    }
    page.go(&site.url("host.html"))?;
    assert_eq!(enter_any(&page, 0)?, "failed");
    let sentence = plain(&page.find("#start-problem")?)?;
    assert!(sentence.contains("security policy (CSP)"), "{sentence}");
    assert!(sentence.contains("sikkerhedspolitik (CSP)"), "{sentence}");
    assert!(!page.find("#app")?.is_shown()?);
    let figures = plain(&page.find("#static")?)?;
    assert!(
        figures.contains("69.298") && figures.contains("74.285"),
        "{figures}"
    );
    // And the frame is as high as that.
    let inner = page.run(
        "return Math.ceil(document.body.getBoundingClientRect().height)",
        &[],
    )?;
    page.leave()?;
    page.wait("the frame to fit", || {
        Ok(page.run("return document.querySelector('iframe').clientHeight", &[])? == inner)
    })
}

every_engine!(
    with_scripts_alone_it_starts_and_takes_no_messages,
    a_policy_that_keeps_the_program_out_leaves_the_figures,
);
