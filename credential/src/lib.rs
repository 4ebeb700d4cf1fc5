//! What proves a learner's work to others: the certificate as PDF and the signed badge; no I/O.
