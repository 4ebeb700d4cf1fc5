//! What to be careful about in a service: that it sells, that it is unproven, that it belongs to a faith.

use serde::{Deserialize, Serialize};

use crate::{ServiceText, Understood, Vocabulary};

/// Something about a service that makes it wrong for some people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// It sells credit, or takes a fee for handling debts.
    SellsCredit,
    /// It offers gambling.
    SellsGambling,
    /// It sells diet products or a paid slimming plan.
    SellsDiet,
    /// It sells or serves alcohol, tobacco or vapes.
    SellsSubstances,
    /// It charges as a private practice or firm.
    Private,
    /// It offers a therapy without good evidence that it works.
    Unproven,
    /// Worship or faith is part of what it offers.
    Faith,
}

/// Why a service is wrong for the person at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// An unproven therapy while somebody may be in danger.
    UnprovenInCrisis,
    /// An unproven therapy for illness, distress or dependence.
    UnprovenForIllness,
    /// Credit or fees for somebody who has money worries.
    SellsToDebt,
    /// Gambling for somebody who wants help with it.
    GamblingToGambler,
    /// Alcohol, tobacco or vapes for somebody who wants to stop or cut down.
    SubstanceToUser,
    /// Paid diets for somebody whose eating may be disordered.
    DietToEatingDisorder,
}

/// What to be careful about in a service.
pub fn read(_service: &ServiceText<'_>) -> Vec<Caution> {
    Vec::new()
}

/// Whether a service with these cautions should be kept from somebody who said this, and why.
pub fn unsafe_for(
    _cautions: &[Caution],
    _understood: &Understood,
    _vocabulary: &Vocabulary,
) -> Option<Reason> {
    None
}
