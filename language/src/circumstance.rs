//! Circumstances of life that some services are only for.

use serde::{Deserialize, Serialize};

/// Makes the enumeration and its list of slugs from one table.
macro_rules! circumstances {
    ($($(#[$doc:meta])* $name:ident = $slug:literal),* $(,)?) => {
        /// A circumstance of life: what a person may say of themself, and what a service may ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Circumstance {
            $($(#[$doc])* #[serde(rename = $slug)] $name,)*
        }

        impl Circumstance {
            /// Every circumstance.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in data and addresses.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)* }
            }

            /// The circumstance of this name.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.slug() == slug)
            }
        }
    };
}

circumstances! {
    /// Looks after somebody, unpaid.
    Carer = "carer",
    /// Is a child or young adult who looks after somebody.
    YoungCarer = "young_carer",
    /// Expects a baby.
    Pregnant = "pregnant",
    /// Has a baby of up to about two years.
    NewParent = "new_parent",
    /// Has children.
    Parent = "parent",
    /// Adopts, or fosters.
    Adoptive = "adoptive",
    /// Served in the armed forces, or belongs to such a family.
    Veteran = "veteran",
    /// Has a physical or other disability.
    Disabled = "disabled",
    /// Has a learning disability.
    LearningDisability = "learning_disability",
    /// Is autistic.
    Autism = "autism",
    /// Has ADHD, dyslexia or the like.
    Neurodivergent = "neurodivergent",
    /// Is deaf or hard of hearing.
    Deaf = "deaf",
    /// Is blind or losing sight.
    SightLoss = "sight_loss",
    /// Has dementia.
    Dementia = "dementia",
    /// Had a stroke, or injured the brain.
    Stroke = "stroke",
    /// Has or had cancer.
    Cancer = "cancer",
    /// Has Parkinson's, MS or another condition of the nerves.
    Neurological = "neurological",
    /// Has a condition of heart or lungs.
    HeartLung = "heart_lung",
    /// Has diabetes.
    Diabetes = "diabetes",
    /// Is lesbian, gay, bisexual, trans, or not sure.
    Lgbt = "lgbt",
    /// Fled to this country, or seeks asylum.
    Refugee = "refugee",
    /// Belongs to an ethnic minority, where a service is for one.
    Minority = "minority",
    /// Has no home, or is about to lose it.
    Homeless = "homeless",
    /// Was or is in the care of a council.
    CareLeaver = "care_leaver",
    /// Studies.
    Student = "student",
    /// Has no work.
    Unemployed = "unemployed",
    /// Lost somebody to death.
    Bereaved = "bereaved",
    /// Was in prison, is there, or has somebody there.
    Prisoner = "prisoner",
    /// Suffers or suffered abuse at home or by a partner, or sexual violence.
    DomesticAbuse = "domestic_abuse",
}
