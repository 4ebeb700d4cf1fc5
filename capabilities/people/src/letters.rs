//! The letters that this room writes: sign-in codes, invitations, proof of an address.

use kernel::{Problem, ProgrammeId, Said};
use store::Tx;
use web::{Mail, Words, enqueue_mail};

/// A letter by the keys of its subject and body, put in the queue in the transaction that is its cause.
pub(crate) async fn send(
    tx: &mut Tx,
    words: Words<'_>,
    programme: ProgrammeId,
    to: &str,
    subject: &Said,
    body: &Said,
) -> Result<(), Problem> {
    let mail = Mail {
        to: to.to_owned(),
        subject: words.said(subject),
        body: words.said(body),
        calendar: None,
    };
    let now = tx.now();
    enqueue_mail(tx, programme, &mail, now).await
}
