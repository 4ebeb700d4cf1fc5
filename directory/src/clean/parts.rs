//! The smaller parts of a service: telephones, opening times, languages, contacts, costs, terms.

use uuid::Uuid;

use super::places::is_true;
use super::{Cleaning, Wild, codes, folded, reach};
use crate::report::RepairKind;
use crate::{Contact, CostOption, Funding, Identifier, Phone, RequiredDocument, Schedule, Spoken};

impl Cleaning {
    /// Telephone numbers; the same one twice is kept once.
    pub(super) fn phones(&mut self, from: &Wild, field: &'static str, owner: Uuid) -> Vec<Phone> {
        let mut phones: Vec<Phone> = Vec::new();
        for (place, part) in self.parts(from, field, "number").iter().enumerate() {
            if is_true(part, "confidential") {
                self.note(field, RepairKind::Confidential);
                continue;
            }
            let phone = Phone {
                id: self.part_id(part, "phone.id", owner, place),
                number: self.number_to_call(part, "phone.number"),
                extension: self.whole(part, "phone.extension"),
                kind: self.code(part, "phone.type", codes::phone_of),
                description: self.line(part, "phone.description"),
            };
            let again = phones.iter().any(|known| {
                known.number == phone.number
                    && known.kind == phone.kind
                    && known.extension == phone.extension
            });
            if phone.number.is_empty() || again {
                self.note(field, RepairKind::Part);
            } else {
                phones.push(phone);
            }
        }
        phones
    }

    /// Opening times.
    pub(super) fn schedules(
        &mut self,
        from: &Wild,
        field: &'static str,
        owner: Uuid,
    ) -> Vec<Schedule> {
        let mut schedules = Vec::new();
        for (place, part) in self.parts(from, field, "description").iter().enumerate() {
            let valid_to = self.date(part, "schedule.valid_to");
            let until = self.date(part, "schedule.until");
            let daily = part
                .get("freq")
                .and_then(serde_json::Value::as_str)
                .is_some_and(|freq| freq.trim().eq_ignore_ascii_case("daily"));
            let fortnightly = part
                .get("freq")
                .and_then(serde_json::Value::as_str)
                .is_some_and(|freq| {
                    matches!(
                        freq.trim().to_ascii_lowercase().as_str(),
                        "fortnightly" | "biweekly"
                    )
                });
            let mut one = Schedule {
                id: self.part_id(part, "schedule.id", owner, place),
                valid_from: self.date(part, "schedule.valid_from"),
                valid_to: valid_to.or(until),
                dtstart: self.date(part, "schedule.dtstart"),
                freq: self.code(part, "schedule.freq", codes::freq_of),
                interval: self
                    .whole(part, "schedule.interval")
                    .filter(|every| (1..=366).contains(every)),
                byday: self.days(part, "schedule.byday", codes::days_of),
                bymonthday: self.days(part, "schedule.bymonthday", codes::month_days_of),
                description: self.text(part, "schedule.description"),
                opens_at: self.time(part, "schedule.opens_at"),
                closes_at: self.time(part, "schedule.closes_at"),
                schedule_link: self.web(part, "schedule.schedule_link"),
                attending_type: self.line(part, "schedule.attending_type"),
                notes: self.text(part, "schedule.notes"),
            };
            if daily && one.byday.is_empty() {
                "MO,TU,WE,TH,FR,SA,SU".clone_into(&mut one.byday);
            }
            if fortnightly && one.interval.is_none() {
                one.interval = Some(2);
            }
            if one.freq.is_empty() && !one.byday.is_empty() && one.opens_at.is_some() {
                let ordinal = one.byday.contains(|sign: char| sign.is_ascii_digit());
                if ordinal { "MONTHLY" } else { "WEEKLY" }.clone_into(&mut one.freq);
                self.note("schedule.freq", RepairKind::Code);
            }
            let nothing = Schedule {
                id: one.id,
                ..Schedule::default()
            };
            let no_times = Schedule {
                interval: None,
                freq: String::new(),
                ..one.clone()
            };
            if no_times == nothing {
                self.note(field, RepairKind::Part);
            } else {
                schedules.push(one);
            }
        }
        schedules
    }

    fn days(
        &mut self,
        from: &Wild,
        field: &'static str,
        read: fn(&str) -> Option<String>,
    ) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        let Some(days) = read(&text) else {
            self.note(field, RepairKind::CodeUnknown);
            return String::new();
        };
        if days != text {
            self.note(field, RepairKind::Code);
        }
        days
    }

    /// Languages.
    pub(super) fn languages(&mut self, from: &Wild, owner: Uuid) -> Vec<Spoken> {
        let mut list: Vec<Spoken> = Vec::new();
        for (place, part) in self
            .parts(from, "service.languages", "name")
            .iter()
            .enumerate()
        {
            let name = self.line_of(part, &["language.name", "language.language"]);
            let code = self.line(part, "language.code");
            let coded = |text: &str| {
                (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
            };
            let (name, code) = if code.is_empty() && coded(&name) {
                (String::new(), name)
            } else {
                (name, code)
            };
            let tag = code.split(['-', '_']).next().unwrap_or_default();
            let code = if coded(tag) {
                tag.to_ascii_lowercase()
            } else {
                String::new()
            };
            let one = Spoken {
                id: self.part_id(part, "language.id", owner, place),
                name,
                code,
                note: self.text(part, "language.note"),
            };
            if one.name.is_empty() && one.code.is_empty() && one.note.is_empty() {
                self.note("service.languages", RepairKind::Part);
            } else {
                list.push(one);
            }
        }
        list
    }

    /// Who may be asked for. One who is named is kept from publication, and a private mailbox is not kept at all.
    pub(super) fn contacts(&mut self, from: &Wild, owner: Uuid) -> Vec<Contact> {
        let mut contacts = Vec::new();
        let said = |value: Option<&serde_json::Value>| {
            value.and_then(serde_json::Value::as_str).map(folded)
        };
        let titles = [
            said(from.get("name")),
            said(from.get("organization").and_then(|of| of.get("name"))),
        ];
        for (place, part) in self
            .parts(from, "service.contacts", "name")
            .iter()
            .enumerate()
        {
            let mut one = Contact {
                id: self.part_id(part, "contact.id", owner, place),
                name: self.line(part, "contact.name"),
                title: self.line_of(part, &["contact.title", "contact.department"]),
                email: self.email(part, "contact.email"),
                phones: Vec::new(),
                confidential: is_true(part, "confidential"),
            };
            one.phones = self.phones(part, "contact.phones", one.id);
            let named_after = titles
                .iter()
                .flatten()
                .any(|title| *title == folded(&one.name));
            let person = !named_after && reach::names_a_person(&one.name);
            one.confidential |= person;
            if !one.email.is_empty()
                && (reach::is_personal(&one.email) || is_true(part, "confidential"))
            {
                one.email.clear();
                self.note("contact.email", RepairKind::EmailPersonal);
            }
            if one.name.is_empty()
                && one.title.is_empty()
                && one.email.is_empty()
                && one.phones.is_empty()
            {
                self.note("service.contacts", RepairKind::Part);
                continue;
            }
            if one.confidential {
                self.note("service.contacts", RepairKind::Confidential);
            }
            contacts.push(one);
        }
        contacts
    }

    /// Prices.
    pub(super) fn costs(&mut self, from: &Wild, owner: Uuid) -> Vec<CostOption> {
        let mut costs = Vec::new();
        for (place, part) in self
            .parts(from, "service.cost_options", "amount_description")
            .iter()
            .enumerate()
        {
            let one = CostOption {
                id: self.part_id(part, "cost_option.id", owner, place),
                valid_from: self.date(part, "cost_option.valid_from"),
                valid_to: self.date(part, "cost_option.valid_to"),
                option: self.line(part, "cost_option.option"),
                currency: self.code(part, "cost_option.currency", codes::currency_of),
                amount: self
                    .number(part, "cost_option.amount")
                    .filter(|amount| (0.0..1e7).contains(amount)),
                amount_description: self.text(part, "cost_option.amount_description"),
            };
            if one.option.is_empty() && one.amount.is_none() && one.amount_description.is_empty() {
                self.note("service.cost_options", RepairKind::Part);
            } else {
                costs.push(one);
            }
        }
        costs
    }

    /// Who pays.
    pub(super) fn funding(&mut self, from: &Wild, owner: Uuid) -> Vec<Funding> {
        let mut list = Vec::new();
        for (place, part) in self
            .parts(from, "service.funding", "source")
            .iter()
            .enumerate()
        {
            let id = self.part_id(part, "funding.id", owner, place);
            let source = self.text(part, "funding.source");
            if source.is_empty() {
                self.note("service.funding", RepairKind::Part);
            } else {
                list.push(Funding { id, source });
            }
        }
        list
    }

    /// What to bring.
    pub(super) fn documents(&mut self, from: &Wild, owner: Uuid) -> Vec<RequiredDocument> {
        let mut list = Vec::new();
        for (place, part) in self
            .parts(from, "service.required_documents", "document")
            .iter()
            .enumerate()
        {
            let id = self.part_id(part, "required_document.id", owner, place);
            let document = self.text(part, "required_document.document");
            if document.is_empty() {
                self.note("service.required_documents", RepairKind::Part);
            } else {
                list.push(RequiredDocument { id, document });
            }
        }
        list
    }

    /// Registered numbers.
    pub(super) fn identifiers(&mut self, from: &Wild, owner: Uuid) -> Vec<Identifier> {
        let mut list = Vec::new();
        for (place, part) in self
            .parts(from, "organization.organization_identifiers", "identifier")
            .iter()
            .enumerate()
        {
            let mut one = Identifier {
                id: self.part_id(part, "organization_identifier.id", owner, place),
                identifier_scheme: self.line(part, "organization_identifier.identifier_scheme"),
                identifier_type: self.line(part, "organization_identifier.identifier_type"),
                identifier: self.line(part, "organization_identifier.identifier"),
            };
            if one.identifier_type.is_empty() {
                one.identifier_type.clone_from(&one.identifier_scheme);
            }
            if one.identifier.is_empty() || one.identifier_type.is_empty() {
                self.note("organization.organization_identifiers", RepairKind::Part);
            } else {
                list.push(one);
            }
        }
        list
    }
}
