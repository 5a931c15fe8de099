//! One service in words, with everything a person may want to know of it: its own page, and the plan on paper.

use std::borrow::Cow;
use std::sync::Arc;

use jalon_catalogue::{AnswerTime, BodyId, Cost, PublicService, SilenceMeans};
use jalon_plan::{Amount, EvidenceNeed, Item, Supposed, Verdict, Whence};
use jalon_rules::{Confidence, Source, Type, text_key};

use crate::place::Place;
use crate::plan_view::{LineView, Shown};
use crate::site::Here;
use crate::why_view::Why;
use crate::words::{Key, Words};

/// One service of the plan.
pub(crate) struct ItemView<'a> {
    /// What its line in the plan says.
    pub(crate) line: LineView<'a>,
    pub(crate) summary: &'a str,
    pub(crate) after: Vec<&'a str>,
    pub(crate) needs: Vec<Cow<'a, str>>,
    pub(crate) channels: Vec<Channel<'a>>,
    pub(crate) cost: Option<&'a str>,
    pub(crate) how: Option<&'a str>,
    pub(crate) late: Option<&'a str>,
    /// Who else may do it.
    pub(crate) who: Option<&'a str>,
    /// How long the body takes.
    pub(crate) delay: Option<&'a str>,
    pub(crate) contest: Option<&'a str>,
    pub(crate) silence: Option<String>,
    /// Bodies that must assess something.
    pub(crate) assessed_by: Vec<&'a str>,
    /// What would hold if what the law supposes were so.
    pub(crate) supposed: Option<SupposedView<'a>>,
    pub(crate) why: Option<Why<'a>>,
    /// What people are told when the service, its dates or its rule were not all compared with the official text.
    pub(crate) confirm: Option<&'a str>,
    pub(crate) source: &'a Source,
    /// When somebody last compared the service with its text; none when nobody did yet.
    pub(crate) checked: Option<String>,
}

/// An answer that no more than suppositions settle.
pub(crate) struct SupposedView<'a> {
    pub(crate) answer: Cow<'a, str>,
    /// What is supposed.
    pub(crate) assumptions: Vec<Cow<'a, str>>,
}

/// A way to reach a service.
pub(crate) struct Channel<'a> {
    pub(crate) label: Cow<'a, str>,
    pub(crate) href: Option<Cow<'a, str>>,
}

/// One service in words.
pub(crate) fn item_view<'a>(shown: Shown<'a>, item: &'a Item) -> Option<ItemView<'a>> {
    let here = shown.here;
    let (format, words, labels) = (here.format(), here.words(), here.labels());
    let service = here.catalogue().services.get(&item.service)?;
    let key = format!("service-{}", service.id);
    let text = |attribute| format.optional(&key, Some(attribute));
    let assessed_by: &[BodyId] = if let Verdict::Unknown { assessed_by, .. } = &item.verdict { assessed_by } else { &[] };
    let need = |need: &'a EvidenceNeed| {
        let name = labels.evidence(&need.evidence).map_or(need.evidence.as_str(), |evidence| &evidence.name);
        match &need.whence {
            Whence::Step(step) => words.fill_all(Key::NeedProduced, [("evidence", name.into()), ("step", labels.service_name(step).into())]).into(),
            Whence::Body(body) => {
                words.fill_all(Key::NeedFetched, [("evidence", name.into()), ("body", format.text(&format!("body-{body}"), None).into())]).into()
            }
            Whence::Person => Cow::Borrowed(name),
        }
    };
    let silence = service.silence.as_ref().map(|silence| {
        let key = match silence.means {
            SilenceMeans::Acceptance => Key::SilenceAccepts,
            SilenceMeans::Refusal => Key::SilenceRefuses,
            SilenceMeans::Nothing => Key::SilenceNothing,
        };
        words.fill(key, "time", answer_time(words, silence.within))
    });
    Some(ItemView {
        line: shown.line(item)?,
        summary: text("summary").unwrap_or_default(),
        after: item.after.iter().map(|id| labels.service_name(id)).collect(),
        needs: item.needs.iter().map(need).collect(),
        channels: channels(here, service),
        cost: match service.cost {
            Cost::Free => Some(words.say(Key::CostFree)),
            Cost::InWords => text("cost"),
            Cost::NotStated => None,
        },
        how: text("how"),
        late: text("late"),
        who: text("who"),
        delay: text("delay"),
        contest: text("contest"),
        silence,
        assessed_by: assessed_by.iter().map(|body| labels.body(body)).collect(),
        supposed: item.supposed.as_ref().map(|supposed| supposed_view(here, supposed)),
        why: item.why.as_ref().map(|why| Why::new(format, why)),
        confirm: confirm(item.confidence(service), service.provision.source.confidence).map(|key| words.say(key)),
        source: &service.provision.source,
        checked: (service.provision.source.confidence != Confidence::Unread).then(|| format.date(service.provision.checked)),
    })
}

/// What people are told when a text behind the page was not the official one: that of the service, or another.
fn confirm(least: Confidence, of_service: Confidence) -> Option<Key> {
    match least {
        Confidence::Official => None,
        Confidence::Secondary if of_service == least => Some(Key::ConfirmSecondary),
        Confidence::Secondary => Some(Key::ConfirmSecondaryPart),
        Confidence::Unread if of_service == least => Some(Key::ConfirmUnread),
        Confidence::Unread => Some(Key::ConfirmUnreadPart),
    }
}

fn supposed_view<'a>(here: &'a Here, supposed: &'a Supposed) -> SupposedView<'a> {
    let (format, words) = (here.format(), here.words());
    let answer = match &supposed.amount {
        _ if !supposed.applies => words.say(Key::SupposedNo).into(),
        Amount::Euros { range, of_type: Type::Money(period) } => match format.money_range(*range, *period) {
            Some(amount) => words.fill(Key::SupposedAmount, "amount", amount).into(),
            None => words.say(Key::SupposedYes).into(),
        },
        _ => words.say(Key::SupposedYes).into(),
    };
    let said = |name: &Arc<str>| {
        let key = format!("assumption-{}", text_key(name));
        format.optional(&key, None).map_or(Cow::Owned(key), Cow::Borrowed)
    };
    SupposedView { answer, assumptions: supposed.assumptions.iter().map(said).collect() }
}

pub(crate) fn answer_time(words: &Words, time: AnswerTime) -> String {
    let (key, count) = match time {
        AnswerTime::Months(months) => (Key::SilenceMonths, usize::from(months)),
        AnswerTime::Days(days) => (Key::SilenceDays, usize::from(days)),
        AnswerTime::ClearDays(days) => (Key::SilenceClearDays, usize::from(days)),
        AnswerTime::WorkingDays(days) => (Key::SilenceWorkingDays, usize::from(days)),
    };
    words.count(key, count)
}

fn channels<'a>(here: &'a Here, service: &'a PublicService) -> Vec<Channel<'a>> {
    let words = here.words();
    let plain = |key| Channel { label: words.say(key).into(), href: None };
    let offered = &service.channels;
    let body = here.catalogue().bodies.get(&service.body);
    let mut channels = Vec::new();
    if let Some(url) = &offered.online {
        channels.push(Channel { label: words.fill(Key::ChannelOnline, "site", host(url)).into(), href: Some(Cow::Borrowed(url)) });
    }
    if let Some(phone) = &offered.phone {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        channels.push(Channel { label: words.fill(Key::ChannelPhone, "number", phone).into(), href: Some(format!("tel:{digits}").into()) });
    }
    if offered.desk {
        let own = here.catalogue().offices.has(&service.body).then(|| here.href(&Place::Offices(service.body.clone())));
        channels.push(match own.map(Cow::Owned).or(body.and_then(|b| b.find.as_deref()).map(Cow::Borrowed)) {
            Some(find) => Channel { label: words.say(Key::ChannelDeskFind).into(), href: Some(find) },
            None => plain(Key::ChannelDesk),
        });
    }
    if offered.post {
        channels.push(plain(Key::ChannelPost));
    }
    if let Some(form) = &offered.form {
        channels.push(Channel { label: words.fill(Key::ChannelForm, "form", form).into(), href: None });
    }
    channels
}

/// The name of a site, without what is around it in its address.
fn host(url: &str) -> &str {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after.split('/').next().unwrap_or(after);
    host.strip_prefix("www.").unwrap_or(host)
}
