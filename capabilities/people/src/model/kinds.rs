//! Kinds of organisation.

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A council.
    Council,
    /// An NHS trust or health board.
    NhsTrust,
    /// A GP practice.
    GpPractice,
    /// A pharmacy.
    Pharmacy,
    /// A housing association.
    HousingAssociation,
    /// A charity or community group.
    Voluntary,
    /// A fire and rescue service.
    Fire,
    /// A police force.
    Police,
    /// A local voice body, such as Healthwatch.
    VoiceBody,
    /// A business that takes part for its own staff or customers.
    Employer,
    /// Anything else.
    Other,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Council,
        Self::NhsTrust,
        Self::GpPractice,
        Self::Pharmacy,
        Self::HousingAssociation,
        Self::Voluntary,
        Self::Fire,
        Self::Police,
        Self::VoiceBody,
        Self::Employer,
        Self::Other,
    ];

    /// The name in the database and in content.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Council => "council",
            Self::NhsTrust => "nhs_trust",
            Self::GpPractice => "gp_practice",
            Self::Pharmacy => "pharmacy",
            Self::HousingAssociation => "housing_association",
            Self::Voluntary => "voluntary",
            Self::Fire => "fire",
            Self::Police => "police",
            Self::VoiceBody => "voice_body",
            Self::Employer => "employer",
            Self::Other => "other",
        }
    }

    /// The kind with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Council => "people-kind-council",
            Self::NhsTrust => "people-kind-nhs-trust",
            Self::GpPractice => "people-kind-gp-practice",
            Self::Pharmacy => "people-kind-pharmacy",
            Self::HousingAssociation => "people-kind-housing-association",
            Self::Voluntary => "people-kind-voluntary",
            Self::Fire => "people-kind-fire",
            Self::Police => "people-kind-police",
            Self::VoiceBody => "people-kind-voice-body",
            Self::Employer => "people-kind-employer",
            Self::Other => "people-kind-other",
        }
    }
}
