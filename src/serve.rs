//! The local preview: the site from memory on 127.0.0.1, new at every change, with the findings over the last good
//! pages when the content breaks.
//!
//! Nothing is read from the disk to answer a request: a path is looked up in the output, so there is nothing to
//! traverse. Requests for another host are refused (a page elsewhere cannot reach in through a name of its own).

pub mod answer;
pub mod state;
pub mod watch;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

pub use self::state::{Pages, State};
use crate::diagnostic::message::{Message, say};

/// Serves until the program is stopped.
///
/// `rebuild` makes the site anew from `root` and shows it, or tells why not; it runs once at the start and after every
/// burst of changes. `announce` is told the address once the port is open.
///
/// # Errors
/// When the port cannot be opened or the folder cannot be watched, in words.
pub fn run(
    root: &Path,
    port: u16,
    rebuild: impl Fn(&Arc<State>) + Send + 'static,
    announce: impl FnOnce(&str),
) -> Result<(), Message> {
    let state = Arc::new(State::default());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(system)?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = runtime.block_on(TcpListener::bind(address)).map_err(|error| {
        say!("cannot serve on {address}: {error}", address = address.to_string(), error = error.to_string())
    })?;
    let address = listener.local_addr().map_err(system)?;
    let changes = watch::watch(root)?;
    rebuild(&state);
    announce(&format!("http://{address}/"));
    let rebuilding = Arc::clone(&state);
    std::thread::spawn(move || {
        while changes.wait() {
            rebuild(&rebuilding);
        }
    });
    runtime.block_on(accept(listener, address.port(), state))
}

/// What the system says, in its own words.
fn system(error: std::io::Error) -> Message {
    error.to_string().into()
}

async fn accept(listener: TcpListener, port: u16, state: Arc<State>) -> Result<(), Message> {
    let runtime = tokio::task::LocalSet::new();
    runtime
        .run_until(async {
            loop {
                // A connection that failed before it began is the other side's matter.
                let Ok((stream, _)) = listener.accept().await else { continue };
                let state = Arc::clone(&state);
                tokio::task::spawn_local(async move {
                    let service = service_fn(|request| {
                        let state = Arc::clone(&state);
                        async move { Ok::<_, Infallible>(answer::answer(&request, port, &state).await) }
                    });
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
                });
            }
        })
        .await
}
