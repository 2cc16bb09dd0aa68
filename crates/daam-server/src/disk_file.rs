//! A file made for a download: on disk, without a name, gone with its last reader.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use tokio::task::JoinHandle;

use super::answer::{Answer, Refusal};
use super::client::Client;
use super::shares::{Share, Shares};
use super::transfer::NotHeld;
use daam_core::kernel::Problem;

/// Bytes read from disk at once.
const PIECE: u64 = 64 << 10;

#[derive(Debug)]
pub(crate) struct DiskFile {
    /// Locked while a piece is read.
    file: Mutex<File>,
    size: u64,
    _share: Share,
}

impl DiskFile {
    /// A file that has been written, whose space is a client's.
    pub(crate) fn of(file: File, disk: &Arc<Shares>, client: Client) -> Answer<Self> {
        let size = file.metadata().map(|metadata| metadata.len());
        let size = size.map_err(|error| Refusal::failed(Problem::new(error.to_string())))?;
        let share = disk.take(client, size).ok_or_else(|| {
            let many = "so much is being sent to your address that this file must wait";
            Refusal::busy(Problem::new(many).with_help("let a download end, then try again"))
        })?;
        Ok(Self {
            file: Mutex::new(file),
            size,
            _share: share,
        })
    }

    /// Sends it.
    pub(crate) fn send(self: Arc<Self>) -> Response {
        let body = Body::new(Reading {
            file: self,
            next: 0,
            piece: None,
        });
        let mut response = body.into_response();
        response.extensions_mut().insert(NotHeld);
        response
    }

    fn read(&self, from: u64) -> io::Result<Bytes> {
        let mut piece = vec![0; PIECE.min(self.size - from) as usize];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(&mut piece)?;
        Ok(piece.into())
    }
}

/// A file being sent.
struct Reading {
    file: Arc<DiskFile>,
    next: u64,
    piece: Option<JoinHandle<io::Result<Bytes>>>,
}

impl HttpBody for Reading {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.is_end_stream() {
            return Poll::Ready(None);
        }
        let (file, next) = (Arc::clone(&self.file), self.next);
        let piece = self
            .piece
            .get_or_insert_with(|| tokio::task::spawn_blocking(move || file.read(next)));
        let read = ready!(Pin::new(piece).poll(context));
        self.piece = None;
        let read = read.map_err(io::Error::other).and_then(|read| read);
        if let Ok(bytes) = &read {
            self.next += bytes.len() as u64;
        }
        Poll::Ready(Some(read.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.next == self.file.size
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.file.size - self.next)
    }
}
