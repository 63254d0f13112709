//! For development and end-to-end tests only: answers the commands over http on this machine, so
//! that the page can be driven in a browser on the real core. Never part of the product.
//!
//! `cargo run --example bridge -- --port 4600 --workspace /tmp/try.drillbook [--sample] [--language ko]`,
//! then open the page with `?bridge=4600`. `POST /call/NAME?page=ID` with the arguments as JSON answers
//! `{"ok": …, "touched": […]}` or `{"error": {…}}`. `GET /touched?page=ID` tells that page, as server-sent
//! events, what the others touched.

use clap::Parser;
use drill_domain::scenario::Language;
use drill_workbook::clock::SystemClock;
use drillbook::handlers::{Session, answer};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

const LARGEST_BODY: usize = 32 << 20;

#[derive(Parser)]
struct Arguments {
    /// The port; 0 chooses one. It is printed on standard output.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The workspace file
    #[arg(long)]
    workspace: PathBuf,
    /// Lay out the sample season when the workspace is fresh
    #[arg(long)]
    sample: bool,
    /// ko or en
    #[arg(long, default_value = "ko")]
    language: String,
}

fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    let language = if arguments.language == "en" {
        Language::En
    } else {
        Language::Ko
    };
    let session = Arc::new(Session::open(
        &arguments.workspace,
        Arc::new(SystemClock),
        language,
    ));
    if arguments.sample
        && let Err(error) = answer(&session, "workspace_begin_sample", json!({}))
    {
        eprintln!("{} {}", error.what, error.next);
    }
    let pages = Arc::new(Pages::default());
    let listener = TcpListener::bind(("127.0.0.1", arguments.port))?;
    println!("http://127.0.0.1:{}", listener.local_addr()?.port());
    for stream in listener.incoming() {
        let (session, pages) = (Arc::clone(&session), Arc::clone(&pages));
        let stream = stream?;
        std::thread::spawn(move || {
            if let Err(error) = serve(&session, &pages, stream) {
                eprintln!("{error}");
            }
        });
    }
    Ok(())
}

/// The pages that listen.
#[derive(Default)]
struct Pages(Mutex<Vec<(String, TcpStream)>>);

impl Pages {
    fn listen(&self, page: &str, mut stream: TcpStream) -> std::io::Result<()> {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
             Access-Control-Allow-Origin: *\r\n\r\n:\n\n"
        )?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((page.to_owned(), stream));
        Ok(())
    }

    /// Tells every page but the one that asked; one that is gone is forgotten.
    fn tell(&self, asker: &str, touched: &Value) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain_mut(|(page, stream)| {
            page == asker || write!(stream, "data: {touched}\n\n").is_ok()
        });
    }
}

fn serve(session: &Session, pages: &Pages, stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (method, path) = (
        words.next().unwrap_or_default().to_owned(),
        words.next().unwrap_or_default().to_owned(),
    );
    let mut length = 0;
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length.min(LARGEST_BODY)];
    reader.read_exact(&mut body)?;
    let (path, page) = path.split_once("?page=").unwrap_or((&path, ""));
    if (method.as_str(), path) == ("GET", "/touched") {
        return pages.listen(page, stream);
    }
    let (text, touched) = match (method.as_str(), path.strip_prefix("/call/")) {
        ("POST", Some(name)) => call(session, name, &body),
        _ => ("{}".to_owned(), None),
    };
    if let Some(touched) = touched {
        pages.tell(page, &touched);
    }
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

/// The text of the answer, and what it touched.
fn call(session: &Session, name: &str, body: &[u8]) -> (String, Option<Value>) {
    let args = serde_json::from_slice(body).unwrap_or_else(|_| json!({}));
    match answer(session, name, args) {
        Ok(ok) => match session.take_touched() {
            touched if touched.is_empty() => (format!("{{\"ok\":{ok}}}"), None),
            touched => {
                let touched = json!(touched);
                let text = format!("{{\"ok\":{ok},\"touched\":{touched}}}");
                (text, Some(touched))
            }
        },
        Err(error) => (json!({ "error": error }).to_string(), None),
    }
}
