//! The one thing to try next, after a reply or a whole chat.

use super::act::{Act, ActKind, slugged};

slugged! {
    /// One thing to try next.
    Next {
        /// Good: now leave room, and say back what comes.
        WaitAndListen = "wait-and-listen",
        /// Let the question stand alone, without the idea after it.
        LeaveTheIdeaOff = "leave-the-idea-off",
        /// Ask what the person has thought of, before an idea of your own.
        AskForTheirIdeas = "ask-for-their-ideas",
        /// Say what you heard before you advise or point anywhere.
        SayBackFirst = "say-back-first",
        /// Ask whether an idea or a fact is welcome.
        AskLeaveFirst = "ask-leave-first",
        /// Turn yes or no into what or how.
        OpenItUp = "open-it-up",
        /// Ask what or how, in place of why.
        SwapTheWhy = "swap-the-why",
        /// Ask one thing, then wait.
        OneQuestion = "one-question",
        /// Ask what they know before telling.
        AskWhatTheyKnow = "ask-what-they-know",
        /// Turn from your own story back to them.
        TurnBackToThem = "turn-back-to-them",
        /// Follow with a discovery question.
        FollowWithAQuestion = "follow-with-a-question",
        /// Ask what they made of the idea that they let you give.
        AskWhatTheyMakeOfIt = "ask-what-they-make-of-it",
        /// Name what you praise.
        NameWhatYouPraise = "name-what-you-praise",
        /// Begin: say back a word of theirs, or ask.
        SaySomething = "say-something",
        /// Somebody may be in danger: stop, and get help.
        GetHelp = "get-help",
        /// Over the whole chat: talk less, listen more.
        TalkLess = "talk-less",
        /// Over the whole chat: say back more.
        SayBackMore = "say-back-more",
        /// Over the whole chat: ask more discovery questions.
        AskMoreDiscovery = "ask-more-discovery",
        /// Over the whole chat: fewer ideas of your own.
        FewerIdeas = "fewer-ideas",
        /// Towards the end: ask for one small step of their own.
        AskForASmallStep = "ask-for-a-small-step",
        /// Ask when, where or how much, so that the step is easy to see.
        MakeTheStepClear = "make-the-step-clear",
        /// Point to a service after listening, not before.
        PointAfterListening = "point-after-listening",
        /// All was there: try a harder person next.
        TryAnotherPerson = "try-another-person",
    }
}

/// What to try after one reply.
pub(super) fn after(acts: &[Act], stacked: bool) -> Next {
    let last = |kind: ActKind| acts.iter().rposition(|act| act.kind == kind);
    let has = |kind: ActKind| last(kind).is_some();
    let (asked, told) = (
        last(ActKind::OpenDiscoveryQuestion),
        last(ActKind::Suggestion),
    );
    let listened = has(ActKind::Reflection) || has(ActKind::Affirmation);
    match (asked, told) {
        (Some(asked), Some(told)) if told > asked => return Next::LeaveTheIdeaOff,
        (None, Some(_)) if listened => return Next::AskLeaveFirst,
        (None, Some(_)) => return Next::AskForTheirIdeas,
        _ => {}
    }
    if stacked {
        Next::OneQuestion
    } else if asked.is_some() {
        Next::WaitAndListen
    } else if has(ActKind::SuggestionWithPermission) {
        Next::AskWhatTheyMakeOfIt
    } else if has(ActKind::Signposting) {
        if listened {
            Next::AskWhatTheyMakeOfIt
        } else {
            Next::SayBackFirst
        }
    } else if has(ActKind::Information) {
        Next::AskWhatTheyKnow
    } else if has(ActKind::OwnExperience) {
        Next::TurnBackToThem
    } else if acts
        .iter()
        .any(|act| act.why.reason == super::Reason::AsksWhy)
    {
        Next::SwapTheWhy
    } else if has(ActKind::ClosedQuestion) {
        Next::OpenItUp
    } else if has(ActKind::OtherOpenQuestion) {
        Next::WaitAndListen
    } else if has(ActKind::Reflection) {
        Next::FollowWithAQuestion
    } else if has(ActKind::Affirmation) {
        if acts.iter().all(|act| act.code() == 0) {
            Next::NameWhatYouPraise
        } else {
            Next::FollowWithAQuestion
        }
    } else {
        Next::SaySomething
    }
}
