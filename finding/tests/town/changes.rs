//! Services come, change and go while others search; a reader sees the last commit, whole.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::place::{entry_of, said, slugs, vocabulary};
use finding::{Entry, Index};

fn found(index: &Index, q: &str) -> Vec<&'static str> {
    slugs(&index.search(&said(q)).unwrap().results)
}

#[test]
fn a_change_is_seen_after_its_commit() {
    let index = Index::new(vocabulary()).unwrap();
    assert!(index.is_empty());
    assert!(found(&index, "community choir").is_empty());
    let choir = entry_of("choir");
    index.put(&choir).unwrap();
    assert!(
        found(&index, "community choir").is_empty(),
        "not committed yet"
    );
    index.commit().unwrap();
    assert_eq!(found(&index, "community choir"), ["choir"]);
    let mut renamed = choir.clone();
    renamed.service.name = "Harmony singers".to_owned();
    index.put(&renamed).unwrap();
    assert_eq!(
        found(&index, "community choir"),
        ["choir"],
        "until the commit"
    );
    index.commit().unwrap();
    assert!(found(&index, "community choir").is_empty());
    assert_eq!(found(&index, "harmony singers"), ["choir"]);
    assert_eq!(index.len(), 1, "one service, changed");
    index.remove(choir.service.id);
    index.commit().unwrap();
    assert!(found(&index, "harmony singers").is_empty());
    assert!(index.is_empty());
}

#[test]
fn one_that_closes_is_taken_out_and_comes_back() {
    let index = Index::new(vocabulary()).unwrap();
    let choir = entry_of("choir");
    index.put(&choir).unwrap();
    index.commit().unwrap();
    for status in [
        directory::Status::Inactive,
        directory::Status::Defunct,
        directory::Status::Closed,
    ] {
        let mut closed = choir.clone();
        closed.service.status = status;
        index.put(&closed).unwrap();
        index.commit().unwrap();
        assert!(found(&index, "choir").is_empty(), "{status:?}");
        index.put(&choir).unwrap();
        index.commit().unwrap();
        assert_eq!(found(&index, "choir"), ["choir"], "{status:?}");
    }
}

#[test]
fn many_at_once_are_the_same_as_one_by_one() {
    let together = crate::place::town();
    let apart = Index::new(vocabulary()).unwrap();
    for (_, entry) in crate::place::ENTRIES.iter().rev() {
        apart.put(entry).unwrap();
    }
    apart.commit().unwrap();
    assert_eq!(apart.len(), together.len());
    for q in [
        "cant pay the gas",
        "lonely",
        "feeling low since mum died",
        "choir",
        "want to get fit",
    ] {
        assert_eq!(found(&apart, q), found(together, q), "{q}");
    }
}

#[test]
fn searches_go_on_while_services_change() {
    let index = Index::new(vocabulary()).unwrap();
    let entries: Vec<Entry> = crate::place::ENTRIES
        .iter()
        .map(|(_, entry)| entry.clone())
        .collect();
    index.put_all(&entries).unwrap();
    index.commit().unwrap();
    let done = AtomicBool::new(false);
    let searches = std::thread::scope(|threads| {
        let searching = threads.spawn(|| {
            let mut count = 0;
            while !done.load(Ordering::Relaxed) {
                // Two services change places: a reader sees one or the other, never both and never none.
                let choirs = found(&index, "community choir");
                assert_eq!(choirs.len(), 1, "{choirs:?}");
                count += 1;
            }
            count
        });
        let mut first = entry_of("choir");
        let mut second = entry_of("bikes");
        second.service.name = first.service.name.clone();
        second.service.description = first.service.description.clone();
        for _ in 0..20 {
            index.remove(first.service.id);
            index.put(&second).unwrap();
            index.commit().unwrap();
            std::mem::swap(&mut first, &mut second);
        }
        done.store(true, Ordering::Relaxed);
        searching.join().unwrap()
    });
    assert!(searches > 0);
}
