//! `jalon lsp` as an editor meets it: the real process, driven by messages.

use std::io::BufReader;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use lsp_server::{Message, Notification, Request, Response};
use proptest::prelude::*;
use serde_json::{Value, json};

/// An editor with one server.
struct Editor {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: i32,
}

impl Editor {
    fn start(encodings: &Value) -> Self {
        let mut server =
            Command::new(env!("CARGO_BIN_EXE_jalon")).args(["lsp", "--day", "2026-11-23"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Self { server, to, from, asked: 0 };
        let about = editor.ask("initialize", json!({ "capabilities": { "general": { "positionEncodings": encodings } } })).unwrap();
        assert_eq!(about["serverInfo"]["name"], "jalon");
        editor.say("initialized", json!({}));
        editor
    }

    fn say(&mut self, method: &str, params: Value) {
        Message::from(Notification { method: method.into(), params }).write(&mut self.to).unwrap();
    }

    /// The answer to a request; the error's message when it is refused. Mistakes told in between are passed over.
    fn ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.asked += 1;
        Message::from(Request { id: self.asked.into(), method: method.into(), params }).write(&mut self.to).unwrap();
        loop {
            if let Message::Response(Response { id, result, error }) = Message::read(&mut self.from).unwrap().expect("an answer") {
                assert_eq!(id, self.asked.into());
                return error.map_or(Ok(result.unwrap_or_default()), |error| Err(error.message));
            }
        }
    }

    /// The next mistakes told of a file.
    fn mistakes(&mut self, uri: &str) -> Vec<Value> {
        loop {
            if let Message::Notification(told) = Message::read(&mut self.from).unwrap().expect("mistakes")
                && told.params["uri"] == uri
            {
                return told.params["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.say("textDocument/didOpen", json!({ "textDocument": { "uri": uri, "languageId": "jalon", "version": 1, "text": text } }));
        self.mistakes(uri)
    }

    fn change(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.say("textDocument/didChange", json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": [{ "text": text }] }));
        self.mistakes(uri)
    }

    fn leave(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Ok(Value::Null));
        self.say("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

/// Where some words stand in a text, counted in UTF-16.
fn at(text: &str, words: &str) -> Value {
    let before = &text[..text.find(words).unwrap_or_else(|| panic!("{words} is not there"))];
    json!({ "line": before.matches('\n').count(), "character": before.rsplit('\n').next().unwrap_or_default().encode_utf16().count() })
}

const FACTS: &str = "langue fr
personnes enfants (0 à 15)
fait naissance de enfants : date
# Ce que l’on gagne.
fait revenu : €/an entre 0 €/an et 900000 €/an
paramètre plafond : €/an
  source \"Arrêté du 1er mars\" <https://example.org/arrete>, lu de seconde main
  vérifié le 2026-11-01, à revoir avant le 2027-11-01
  depuis 2025-01-01 : 20000 €/an
  depuis 2026-01-01 : 21000,50 €/an
  depuis 2027-01-01 : 22000 €/an
";

const RULE: &str = "langue fr
définition âge de enfants : ans = années entre naissance et jour d'examen
définition écart(montant_donné : €/an) : €/an = plafond - montant_donné
règle aide : droit
  source \"Loi du 2 avril\"
  vérifié le 2026-11-01, à revoir avant le 2027-11-01
  critère petit_revenu : revenu <= plafond et écart(revenu) > 0 €/an
  critère jeune : un parmi enfants où âge < 3 ans
";

fn folder(name: &str) -> (std::path::PathBuf, String, String) {
    let folder = std::env::temp_dir().join(format!("jalon-lsp-{}-{name}", std::process::id())).join("law");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("faits.jalon"), FACTS).unwrap();
    let address = |path: &Path| format!("file://{}", path.display());
    (folder.clone(), address(&folder.join("faits.jalon")), address(&folder.join("règle.jalon")).replace('è', "%C3%A8"))
}

#[test]
fn an_editor_gets_what_it_asks_for() {
    let (folder, facts, rule) = folder("asks");
    let mut editor = Editor::start(&json!(["utf-16"]));

    // A mistake is told where it stands, with its mend, and is gone when mended; the file need not be on disk.
    let broken = RULE.replace("revenu <= plafond", "revenus <= plafond");
    let told = editor.open(&rule, &broken);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["message"], "nothing is named `revenus`\ndid you mean `revenu`?");
    assert_eq!(told[0]["range"]["start"], at(&broken, "revenus"));
    assert_eq!(editor.change(&rule, RULE), Vec::<Value>::new());

    let here = |words: &str| json!({ "textDocument": { "uri": rule }, "position": at(RULE, words) });
    let definition = editor.ask("textDocument/definition", here("plafond et")).unwrap();
    assert_eq!(definition, json!([{ "uri": facts, "range": { "start": at(FACTS, "plafond"), "end": at(FACTS, " : €/an\n  source") } }]));
    let argument = editor.ask("textDocument/definition", here("montant_donné\n")).unwrap();
    assert_eq!(argument[0]["range"]["start"], at(RULE, "montant_donné"));

    let hover = editor.ask("textDocument/hover", here("plafond et")).unwrap();
    let hover = hover["contents"]["value"].as_str().unwrap().to_owned();
    for part in [
        "type : `€/an`",
        "depuis le 2026-01-01 (aujourd’hui) : 21000,5 €",
        "depuis le 2027-01-01 : 22000 €",
        "[Arrêté du 1er mars](https://example.org/arrete) (lu de seconde main)",
        "vérifié le 2026-11-01, à revoir avant le 2027-11-01",
    ] {
        assert!(hover.contains(part), "{part} is not in:\n{hover}");
    }
    let hover = editor.ask("textDocument/hover", here("revenu <=")).unwrap();
    assert!(hover["contents"]["value"].as_str().unwrap().contains("Ce que l’on gagne."), "{hover}");
    let hover = editor.ask("textDocument/hover", here("un parmi")).unwrap();
    assert!(hover["contents"]["value"].as_str().unwrap().starts_with("`un parmi`: "), "{hover}");

    let mut asked = here("naissance");
    asked["context"] = json!({ "includeDeclaration": true });
    assert_eq!(editor.ask("textDocument/references", asked).unwrap().as_array().unwrap().len(), 2);

    let all = editor.ask("textDocument/completion", here("revenu <=")).unwrap();
    let item = |label: &str| all.as_array().unwrap().iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("{label} is not offered"));
    assert_eq!(item("âge")["detail"], "ans");
    assert_eq!(item("revenu")["detail"], "€/an");
    assert!(item("début d'année de")["documentation"].is_string());

    let symbols = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": rule } })).unwrap();
    let names: Vec<_> = symbols.as_array().unwrap().iter().map(|symbol| symbol["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["âge", "écart", "aide"]);
    let found = editor.ask("workspace/symbol", json!({ "query": "PLAF" })).unwrap();
    assert_eq!(found[0]["location"]["uri"], facts);

    let mut asked = here("plafond et");
    asked["newName"] = json!("limite");
    let edit = editor.ask("textDocument/rename", asked.clone()).unwrap();
    assert_eq!((edit["changes"][&facts].as_array().unwrap().len(), edit["changes"][&rule].as_array().unwrap().len()), (1, 2));
    for (name, why) in [("revenu", "already the name"), ("3e", "not a name"), ("si", "a word of the language")] {
        asked["newName"] = json!(name);
        assert!(editor.ask("textDocument/rename", asked.clone()).unwrap_err().contains(why), "{name}");
    }

    editor.change(&rule, &RULE.replace("  critère", "      critère"));
    let edits = editor.ask("textDocument/formatting", json!({ "textDocument": { "uri": rule }, "options": { "tabSize": 2, "insertSpaces": true } })).unwrap();
    assert_eq!(edits[0]["newText"], RULE);
    editor.leave();
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn an_english_file_is_told_in_english_and_utf8_is_counted_in_bytes() {
    let mut editor = Editor::start(&json!(["utf-8", "utf-16"]));
    let text = "language en\n# 🦀\nfact pay : €/month\ndefinition half : €/month = pay × 50 %\n";
    let uri = "untitled:one.jalon";
    assert_eq!(editor.open(uri, text), Vec::<Value>::new());
    let line = text.lines().nth(3).unwrap();
    let asked = json!({ "textDocument": { "uri": uri }, "position": { "line": 3, "character": line.find("pay").unwrap() } });
    let hover = editor.ask("textDocument/hover", asked).unwrap();
    assert!(hover["contents"]["value"].as_str().unwrap().contains("type : `€/month`"), "{hover}");
    assert_eq!(hover["range"]["start"]["character"], line.find("pay").unwrap());
    editor.leave();
}

#[test]
fn what_cannot_be_answered_is_refused_and_the_server_goes_on() {
    let (folder, facts, _) = folder("refused");
    let mut editor = Editor::start(&Value::Null);
    assert!(editor.ask("textDocument/astonish", json!({})).unwrap_err().contains("astonish"));
    assert!(editor.ask("textDocument/hover", json!({ "nothing": 1 })).is_err());
    let elsewhere = json!({ "textDocument": { "uri": "file:///nowhere/at/all.jalon" }, "position": { "line": 9, "character": 9 } });
    assert_eq!(editor.ask("textDocument/hover", elsewhere.clone()), Ok(Value::Null));
    assert_eq!(editor.ask("textDocument/definition", elsewhere), Ok(json!([])));
    let beyond = json!({ "textDocument": { "uri": facts }, "position": { "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 } });
    assert_eq!(editor.ask("textDocument/hover", beyond), Ok(Value::Null));
    std::fs::write(folder.join("octets.jalon"), [0xFF, 0xFE, b'\n', 0xC3]).unwrap();
    editor.say("textDocument/didChange", json!({ "nonsense": true }));
    let told = editor.open(&format!("file://{}/long.jalon", folder.display()), &"#".repeat((1 << 20) + 1));
    assert!(told[0]["message"].as_str().unwrap().contains("1 MB"), "{told:?}");
    editor.leave();
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn an_editor_that_goes_away_ends_the_server() {
    let editor = Editor::start(&Value::Null);
    let Editor { mut server, to, from, .. } = editor;
    drop((to, from));
    server.wait().unwrap();
}

#[test]
fn no_text_and_no_place_stops_the_server() {
    let mut editor = Editor::start(&Value::Null);
    let uri = "untitled:any.jalon";
    editor.open(uri, RULE);
    let editor = std::cell::RefCell::new(editor);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() });
    let pieces = prop::collection::vec(
        prop::sample::select(vec!["règle ", "fait ", "x", " : ", "= ", "âge ", "(", ")", "\n", "3 ans ", "🦀", "€/an ", "où ", "hypothèse ", "\"", "1"]),
        0..40,
    );
    let requests = [
        "textDocument/hover",
        "textDocument/definition",
        "textDocument/completion",
        "textDocument/documentSymbol",
        "textDocument/formatting",
        "textDocument/prepareRename",
    ];
    runner
        .run(&(pieces, any::<(u8, u8)>(), prop::sample::select(requests.to_vec())), |(pieces, (line, character), request)| {
            let mut editor = editor.borrow_mut();
            editor.change(uri, &format!("langue fr\n{}", pieces.concat()));
            let asked = json!({
                "textDocument": { "uri": uri },
                "position": { "line": line % 8, "character": character },
                "options": { "tabSize": 2, "insertSpaces": true },
            });
            prop_assert!(editor.ask(request, asked).is_ok());
            Ok(())
        })
        .unwrap();
    editor.into_inner().leave();
}
