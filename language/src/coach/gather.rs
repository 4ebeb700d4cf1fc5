//! Features gathered for one judgement: hashed runs of words in blocks of their own weight, and signs.

/// Hashed features with their weights, each index once, in order.
pub type Features = Vec<(u32, f32)>;

/// Places for numbers that are no hashes: scores of another head.
pub(crate) const DENSE: u32 = 24;

/// Hashed places for signs: a power of two.
pub(crate) const SIGNS: u32 = 1 << 11;

/// Gathers features of one kind of judgement.
pub(super) struct Gather {
    /// The hashed places for runs of words: a power of two, less one.
    mask: u32,
    /// How much one sign (a rule, a shape) weighs beside all the runs of words together.
    sign: f32,
    runs: Vec<u32>,
    /// Runs of words with their topic taken out, where these weigh by themselves.
    bones: Vec<u32>,
    /// Words of what the person said.
    heard: Vec<u32>,
    /// Words of the learner's turn before that.
    before: Vec<u32>,
    signs: Vec<u32>,
}

/// How much the words that were said before weigh beside those of the reply.
const HEARD: f32 = 0.5;

/// How much the words of the reply weigh with their topic taken out.
const BONES: f32 = 0.7;

impl Gather {
    pub fn new(bits: u32, sign: f32) -> Self {
        Self {
            mask: (1 << bits) - 1,
            sign,
            runs: Vec::with_capacity(256),
            bones: Vec::new(),
            heard: Vec::with_capacity(SAID_WORDS),
            before: Vec::new(),
            signs: Vec::with_capacity(64),
        }
    }

    pub fn run(&mut self, template: u8, words: &[&str]) {
        self.runs.push(hash(template, words) & self.mask);
    }

    pub fn bone(&mut self, words: &[&str]) {
        self.bones.push(hash(b's', words) & self.mask);
    }

    pub fn before(&mut self, word: &str) {
        self.before.push(hash(b'p', &[word]) & self.mask);
    }

    pub fn heard(&mut self, word: &str) {
        self.heard.push(hash(b'k', &[word]) & self.mask);
    }

    /// Signs have places of their own, after those of the runs.
    pub fn sign(&mut self, name: &str, value: &str) {
        let place = hash(b'#', &[name, value]) & (SIGNS - 1);
        self.signs.push(self.mask + 1 + place);
    }

    #[expect(clippy::cast_precision_loss, reason = "a reply has few words")]
    pub fn done(self, dense: &[f32]) -> Features {
        let base = self.mask + 1 + SIGNS;
        let mut all = Features::with_capacity(self.runs.len() + self.signs.len() + dense.len());
        let blocks = [
            (self.runs, Some(1.0)),
            (self.bones, Some(BONES)),
            (self.heard, Some(HEARD)),
            (self.before, Some(HEARD)),
            (self.signs, None),
        ];
        for (mut places, weight) in blocks {
            places.sort_unstable();
            places.dedup();
            let weight = weight.map_or(self.sign, |all: f32| {
                all / (places.len().max(1) as f32).sqrt()
            });
            all.extend(places.into_iter().map(|place| (place, weight)));
        }
        once_each(&mut all);
        all.extend((base..).zip(dense.iter().copied()));
        all
    }
}

/// Puts features in order and adds up those of one place.
pub(super) fn once_each(features: &mut Features) {
    features.sort_by_key(|(place, _)| *place);
    features.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 += later.1;
        }
        same
    });
}

/// FNV-1a over a template and words.
fn hash(template: u8, words: &[&str]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut eat = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    eat(template);
    for word in words {
        word.bytes().for_each(&mut eat);
        eat(b' ');
    }
    // The low bits of FNV mix least.
    hash ^ (hash >> 15)
}

/// So many words of what the person said are looked at.
pub(super) const SAID_WORDS: usize = 60;
