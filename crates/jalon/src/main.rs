//! The command `jalon`: the site, and everything the site knows from a terminal.

mod agreements;
mod check;
mod connector;
mod day;
#[cfg(feature = "demo")]
mod demo;
mod diagnostics;
mod explain;
mod export;
mod find;
mod fmt;
mod import;
mod links;
mod lsp;
mod operate;
mod plan;
mod prove;
mod serve;
mod source;
mod sources;
mod verify;
mod witness;
mod words;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::serve::config::LogFormat;

/// Public services organised around life events: one entry, a dated plan, and why.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site
    Serve {
        #[command(flatten)]
        source: SourceArguments,
        /// File of settings: journeys are kept, and bodies work in them. Without it the site computes plans and keeps nothing
        #[arg(long, value_name = "FILE", conflicts_with_all = ["catalogue", "day", "key", "behind_proxy", "names"])]
        config: Option<PathBuf>,
        /// Where to listen; port 0 takes a free one [default: that of the settings, else 127.0.0.1:8080]
        #[arg(long)]
        address: Option<SocketAddr>,
        /// Show the site as of another day
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
        /// File with the 32 bytes that seal people's answers, so that they outlive a restart; made if it does not exist
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Trust the last address of the header X-Forwarded-For: only behind a proxy that sets it
        #[arg(long)]
        behind_proxy: bool,
        /// Do not limit how often a client may ask: for measurements only
        #[arg(long)]
        unlimited: bool,
        /// Where things of the published catalogue have their names, an address that ends in `/`
        #[arg(long, value_name = "ADDRESS")]
        names: Option<String>,
        /// Serve numbers for operators, on an address of their own
        #[arg(long, value_name = "ADDRESS", requires = "config")]
        metrics: Option<SocketAddr>,
        /// Leave messages, deadlines and errands to `jalon work`
        #[arg(long, requires = "config")]
        no_workers: bool,
        /// How lines of log are written
        #[arg(long, value_enum)]
        log: Option<LogFormat>,
    },
    /// Do the jobs of a site that is served with --no-workers: messages, deadlines, requests to hand over
    Work {
        /// File of settings, the same as that of the site
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// Serve numbers for operators
        #[arg(long, value_name = "ADDRESS")]
        metrics: Option<SocketAddr>,
        /// How lines of log are written
        #[arg(long, value_enum)]
        log: Option<LogFormat>,
    },
    /// Write all that is kept to a new file, while the site serves, and restore it once to be sure
    Backup {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// The new file
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Fill an empty store with a backup, of either kind of database
    Restore {
        /// File of settings, which names the empty store
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// The backup
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// Put a new master key in place of the old, while the site serves
    RotateKey {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// After every node was restarted: take the older keys out
        #[arg(long)]
        finish: bool,
    },
    /// Make the lists that people and bodies read anew from the events, while the site serves
    RebuildViews {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Invite an agent of a body to make a passkey: the first one; they invite the others on the site
    InviteAgent {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// The body they work for: its identifier in the catalogue
        #[arg(long, value_name = "BODY")]
        body: String,
        /// Their name, which people may know
        #[arg(long, value_name = "NAME")]
        name: String,
        /// What tells their passkeys apart on their device: a work address
        #[arg(long, value_name = "ADDRESS")]
        account: String,
        /// They also give work to others and invite agents
        #[arg(long)]
        lead: bool,
    },
    /// Draw the secret of a body that comes by the API: it is shown once, with the hash that the settings have
    ClientSecret,
    /// List messages, deadlines and errands that were given up, or try them again
    DeadLetters {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// Try these again, once the cause is mended
        #[arg(long, value_name = "JOB", num_args = 1..)]
        replay: Vec<jalon_store::JobId>,
        /// Try all of them again
        #[arg(long, conflicts_with = "replay")]
        replay_all: bool,
        /// Say what these were to do: they are not to be copied into tickets
        #[arg(long, value_name = "JOB", num_args = 1.., conflicts_with_all = ["replay", "replay_all"])]
        show: Vec<jalon_store::JobId>,
        /// Give these up for good
        #[arg(long, value_name = "JOB", num_args = 1.., conflicts_with_all = ["replay", "replay_all", "show"])]
        drop: Vec<jalon_store::JobId>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// List what people asked by a right over their data, with the day by which they are owed an answer, or answer it
    Rights {
        #[command(subcommand)]
        what: Owed,
    },
    /// Be a witness of logs of others: see to it that each shows everybody the same, and cosign it
    Witness {
        #[command(flatten)]
        options: witness::Options,
    },
    /// Registers, bodies and witnesses to which a site is connected
    Connector {
        #[command(subcommand)]
        what: Connector,
    },
    #[cfg(feature = "demo")]
    /// Show everything with invented people: journeys, requests, the desks of bodies, mails and letters (what runs when no command is given)
    Demo {
        #[command(flatten)]
        source: SourceArguments,
        /// Where to listen; port 0 takes a free one
        #[arg(long, default_value_t = serve::ADDRESS)]
        address: SocketAddr,
        /// Keep what is done in this directory; without it all is gone when the program stops
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// Do not limit how often a client may ask: for tests only
        #[arg(long)]
        unlimited: bool,
    },
    /// Check a catalogue as a whole and tell every mistake
    Check {
        #[command(flatten)]
        source: SourceArguments,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Hold figures against another day than today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
    },
    /// Who may receive what, under which agreement
    Agreements {
        #[command(subcommand)]
        what: Agreed,
    },
    /// Compute the plan of a situation
    Plan {
        #[command(flatten)]
        asked: Asked,
    },
    /// Say why a service applies to a situation, or does not
    Explain {
        #[command(flatten)]
        asked: Asked,
        /// The service, as `plan` names it
        service: String,
        /// Whom the text is for
        #[arg(long = "for", value_enum, default_value_t)]
        audience: Audience,
    },
    /// Lay files of rules out; with a language, write the same rules in it
    Fmt {
        /// Files, or folders of `.jalon` files; `-` is standard input
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Write the rules with the words of this language
        #[arg(long, value_enum)]
        language: Option<RulesLanguage>,
        /// Change nothing; name the files that would change, and fail if there are any
        #[arg(long)]
        check: bool,
    },
    /// Serve an editor of rules, over the language server protocol on standard input and output
    Lsp {
        /// The day on which figures are shown as in force, instead of today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
    },
    /// Prove what holds of a life event for every situation, or show a persona for whom it does not
    Prove {
        #[command(flatten)]
        source: SourceArguments,
        /// The life event
        #[arg(long, default_value = "birth")]
        event: String,
        /// The day, instead of today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
        /// How many boxes of situations to look at for each service
        #[arg(long, value_name = "NUMBER", default_value_t = jalon_plan::prove::Effort::default().boxes)]
        boxes: usize,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Find the life event that words name
    Find {
        #[command(flatten)]
        source: SourceArguments,
        /// Language of the words
        #[arg(long, default_value = "fr")]
        language: String,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// The words
        words: String,
    },
    /// List what is to be compared with official texts again, the most urgent first
    Sources {
        #[command(flatten)]
        source: SourceArguments,
        /// Only what is to be compared by this day
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: Option<Date>,
        /// Another day than today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Ask every address of a catalogue whether it still answers: it uses the network, and takes minutes
    Links {
        #[command(flatten)]
        source: SourceArguments,
        /// Longest time to wait for one page, in seconds
        #[arg(long, default_value_t = 20)]
        patience: u64,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write the catalogue in a format of others
    Export {
        #[command(flatten)]
        source: SourceArguments,
        /// Which
        #[arg(value_enum)]
        to: Exported,
        /// Where things have their names, an address that ends in `/`
        #[arg(long, value_name = "ADDRESS")]
        names: Option<String>,
        /// Where to write, instead of standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Make a catalogue to begin from, out of what others publish
    Import {
        #[command(subcommand)]
        from: Imported,
    },
    /// Check a receipt, or a whole log, without asking anybody
    Verify {
        #[command(subcommand)]
        what: Verifiable,
    },
}

/// What can be done with a connector.
#[derive(Subcommand)]
enum Connector {
    /// Try one, stage by stage: what works, what does not, and how to mend it
    Test {
        /// The register, the body or the witness, as the settings name it
        name: String,
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// File of a test person whom the register knows: `family-name: Morel`, a line for each thing that it asks
        #[arg(long, value_name = "FILE")]
        about: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// What is owed to people who use a right.
#[derive(Subcommand)]
enum Owed {
    /// List what nobody answered yet, the most urgent first
    List {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Answer: the person reads it on the page of their journey
    Answer {
        /// File of settings
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// What is answered, as `list` names it
        right: jalon_journey::RightId,
        /// The answer, in words for the person
        #[arg(long)]
        words: String,
    },
}

/// What can be asked of agreements.
#[derive(Subcommand)]
enum Agreed {
    /// Tell every mistake: of the policies, forms that none covers, what is allowed for nothing, sources past their date
    Check {
        #[command(flatten)]
        source: SourceArguments,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Hold sources against another day than today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<Date>,
    },
    /// Say which bodies may receive something, for what, and on which basis
    WhoSees {
        #[command(flatten)]
        source: SourceArguments,
        /// A fact of the law, an information concept, a type of evidence or a list
        fact: String,
        /// Language of the answer
        #[arg(long, default_value = "en")]
        language: String,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write the schema that policies are held against, for tools that speak Cedar
    Schema {
        #[command(flatten)]
        source: SourceArguments,
    },
}

/// What can be checked.
#[derive(Subcommand)]
enum Verifiable {
    /// Receipts: that what they say is in the log, as the log signed it
    Receipt {
        /// The file, as it was downloaded
        file: PathBuf,
        #[command(flatten)]
        keys: verify::Keys,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// A log: every tile up to the signed root, and that nothing signed earlier was changed
    Log {
        /// Directory with `checkpoint` and `tile/`, under the paths at which a log serves them
        directory: PathBuf,
        #[command(flatten)]
        keys: verify::Keys,
        /// A checkpoint from earlier, of which this log must be the continuation
        #[arg(long, value_name = "CHECKPOINT")]
        from: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// A format that a catalogue can be written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Exported {
    /// The European vocabulary of public services (CPSV-AP 3.2), as Turtle.
    CpsvAp,
    /// The same as JSON-LD.
    CpsvApJsonLd,
    /// Plain JSON.
    Json,
}

/// What a catalogue can be begun from.
#[derive(Subcommand)]
enum Imported {
    /// A guide « Comment faire si… » of the French administration, in its JSON form
    Dila {
        /// The guide
        file: PathBuf,
        /// Identifier of the life event to write
        #[arg(long)]
        event: String,
        /// Directory to write, which must not exist
        #[arg(long)]
        to: PathBuf,
    },
    /// The directory of local offices of the French administration: one JSON file
    Offices {
        #[command(flatten)]
        source: SourceArguments,
        /// The directory
        file: PathBuf,
        /// Where to write the table: places/offices.tsv of a catalogue
        #[arg(long)]
        to: PathBuf,
    },
}

#[derive(Args)]
struct SourceArguments {
    /// Directory of a catalogue to use instead of the French one in the program
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

#[derive(Args)]
struct Asked {
    #[command(flatten)]
    source: SourceArguments,
    /// The life event
    #[arg(long)]
    event: String,
    /// File of facts (YAML or JSON); `-` reads standard input
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
    /// The day, instead of that of the file or today
    #[arg(long, value_name = "YYYY-MM-DD")]
    day: Option<Date>,
    /// Language of the answer
    #[arg(long, default_value = "en")]
    language: String,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A language of the words of rules.
#[derive(Clone, Copy, ValueEnum)]
enum RulesLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<RulesLanguage> for jalon_rules::Language {
    fn from(language: RulesLanguage) -> Self {
        match language {
            RulesLanguage::En => Self::En,
            RulesLanguage::Fr => Self::Fr,
        }
    }
}

/// Whom an explanation is for.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Audience {
    /// The person: the answer, why, what would change it.
    Citizen,
    /// Somebody who examines the request: everything, with its origin.
    #[default]
    Agent,
    /// A decision: what French law asks of an individual explanation (CRPA, art. R311-3-1-2), as Markdown.
    Law,
}

/// How a command answers.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// For a person.
    #[default]
    Text,
    /// For a program.
    Json,
}

/// What runs when no command is given.
#[cfg(feature = "demo")]
fn no_command() -> Command {
    Command::Demo { source: SourceArguments { catalogue: None }, address: serve::ADDRESS, data: None, unlimited: false }
}

/// Without a demonstration in it, the program says what it can do.
#[cfg(not(feature = "demo"))]
fn no_command() -> Command {
    use clap::CommandFactory as _;
    Arguments::command().error(clap::error::ErrorKind::MissingSubcommand, "a command is needed: `jalon help` lists them").exit()
}

fn main() -> ExitCode {
    let command = Arguments::parse().command.unwrap_or_else(no_command);
    let result = match command {
        Command::Serve { config: Some(config), address, unlimited, metrics, no_workers, log, .. } => {
            let workers = if no_workers { serve::WithWorkers::Elsewhere } else { serve::WithWorkers::Here };
            serve::run_configured(&serve::Configured { config, address, metrics, log, unlimited, workers })
        }
        Command::Serve { source, config: None, address, day, key, behind_proxy, unlimited, names, log, .. } => {
            let (address, log) = (address.unwrap_or(serve::ADDRESS), log.unwrap_or_default());
            serve::run(&source, &serve::Options { address, day, key, behind_proxy, unlimited, names, log })
        }
        Command::Work { config, metrics, log } => serve::work(&config, metrics, log),
        Command::Backup { config, to } => operate::backup(&config, &to),
        Command::Restore { config, from } => operate::restore(&config, &from),
        Command::RotateKey { config, finish } => operate::rotate_key(&config, if finish { operate::Rotate::Finish } else { operate::Rotate::Begin }),
        Command::RebuildViews { config } => operate::rebuild_views(&config),
        Command::InviteAgent { config, body, name, account, lead } => operate::invite_agent(&config, &operate::Invite { body, name, account, lead }),
        Command::ClientSecret => Ok(operate::client_secret()),
        Command::DeadLetters { config, show, .. } if !show.is_empty() => operate::show(&config, &show),
        Command::DeadLetters { config, drop, .. } if !drop.is_empty() => operate::drop_letters(&config, &drop),
        Command::DeadLetters { config, replay_all: true, .. } => operate::replay(&config, operate::Again::All),
        Command::DeadLetters { config, replay, format, .. } if replay.is_empty() => operate::dead_letters(&config, format),
        Command::DeadLetters { config, replay, .. } => operate::replay(&config, operate::Again::Jobs(replay)),
        Command::Rights { what: Owed::List { config, format } } => operate::rights(&config, format),
        Command::Rights { what: Owed::Answer { config, right, words } } => operate::answer_right(&config, right, words),
        Command::Witness { options } => witness::run(&options),
        Command::Connector { what: Connector::Test { name, config, about, format } } => connector::test(&name, &config, about.as_deref(), format),
        #[cfg(feature = "demo")]
        Command::Demo { source, address, data, unlimited } => demo::run(&source, &demo::Options { address, data, unlimited }),
        Command::Check { source, format, day } => check::run(&source, format, day.unwrap_or_else(day::today)),
        Command::Agreements { what: Agreed::Check { source, format, day } } => agreements::check(&source, format, day.unwrap_or_else(day::today)),
        Command::Agreements { what: Agreed::WhoSees { source, fact, language, format } } => agreements::who_sees(&source, &fact, &language, format),
        Command::Agreements { what: Agreed::Schema { source } } => agreements::schema(&source),
        Command::Plan { asked } => plan::run(&asked),
        Command::Explain { asked, service, audience } => explain::run(&asked, &service, audience),
        Command::Fmt { paths, language, check } => fmt::run(&paths, &fmt::Options { language: language.map(Into::into), check }).map(|()| ExitCode::SUCCESS),
        Command::Lsp { day } => lsp::run(day.unwrap_or_else(day::today)),
        Command::Prove { source, event, day, boxes, format } => {
            let effort = jalon_plan::prove::Effort { boxes, ..jalon_plan::prove::Effort::default() };
            prove::run(&source, &event, format, day.unwrap_or_else(day::today), effort)
        }
        Command::Find { source, language, format, words } => find::run(&source, &language, format, &words),
        Command::Sources { source, until, day, format } => sources::run(&source, until, day.unwrap_or_else(day::today), format),
        Command::Links { source, patience, format } => links::run(&source, std::time::Duration::from_secs(patience), format),
        Command::Export { source, to, names, out } => export::run(&source, to, names.as_deref(), out.as_deref()),
        Command::Import { from: Imported::Dila { file, event, to } } => import::dila(&file, &event, &to),
        Command::Import { from: Imported::Offices { source, file, to } } => import::offices(&source, &file, &to),
        Command::Verify { what: Verifiable::Receipt { file, keys, format } } => verify::receipt(&file, &keys, format),
        Command::Verify { what: Verifiable::Log { directory, keys, from, format } } => verify::log(&directory, &keys, from.as_deref(), format),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("jalon: {error:#}");
            ExitCode::FAILURE
        }
    }
}
