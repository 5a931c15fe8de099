//! Random messages of editors, from real ones.

use jalon_fuzz::Target;
use jiff::civil::date;
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

fn request(method: &str, parameters: &Value) -> String {
    json!({ "id": 7, "method": method, "params": parameters }).to_string()
}

fn seeds() -> Vec<String> {
    let uri = "untitled:law.jalon";
    let text = "langue fr\n# 🦀 été\nfait âge : ans\n";
    let at = json!({ "textDocument": { "uri": uri }, "position": { "line": 2, "character": 6 }, "context": { "includeDeclaration": true }, "newName": "née" });
    let opened = json!({ "textDocument": { "uri": uri, "languageId": "jalon", "version": 1, "text": text } });
    let changed = json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": [{ "text": "langue fr\n" }] });
    vec![
        json!({ "method": "textDocument/didOpen", "params": opened }).to_string(),
        request("textDocument/hover", &at),
        request("textDocument/definition", &at),
        request("textDocument/references", &at),
        request("textDocument/rename", &at),
        request("textDocument/prepareRename", &at),
        request("textDocument/completion", &at),
        request("textDocument/documentSymbol", &at),
        request("textDocument/formatting", &json!({ "textDocument": { "uri": uri }, "options": { "tabSize": 2, "insertSpaces": true } })),
        request("workspace/symbol", &json!({ "query": "â" })),
        json!({ "method": "textDocument/didChange", "params": changed }).to_string(),
    ]
}

const PIECES: [&str; 25] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\n",
    "\\u0000",
    "null",
    "4294967295",
    "4294967296",
    "-1",
    "file:///",
    "http://",
    "é",
    "🦀",
    "fait ",
    "règle ",
    " : ",
    "\n",
    "\"id\":7,",
    "\"method\"",
    "\"shutdown\"",
    "\"exit\"",
];

fn ends(message: &Message) -> bool {
    match message {
        Message::Request(request) => request.method == "shutdown",
        Message::Notification(told) => told.method == "exit",
        Message::Response(_) => false,
    }
}

/// Messages, one on a line, between the greeting and the farewell: the server answers each request, and is there until the end.
#[test]
fn messages() {
    let session = seeds().join("\n");
    let seeds = seeds().into_iter().chain([session]).map(String::into_bytes).collect();
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "messages", seeds, pieces: &PIECES };
    target.run_text(|text| {
        let (server, editor) = Connection::memory();
        let serving = std::thread::spawn(move || jalon_lsp::serve(&server, date(2026, 11, 23)).map_err(|error| error.to_string()));
        // Neither waits for the other: what the server says is heard while it is spoken to, until it is gone.
        let listening = std::thread::spawn(move || {
            let told = editor.receiver.iter().filter_map(|message| if let Message::Response(answer) = message { Some(answer) } else { None });
            told.map(|answer| answer.error.map(|error| error.code)).collect::<Vec<_>>()
        });
        let say = |message: Message| editor.sender.send(message).expect("the server hears");
        say(Request { id: RequestId::from(1), method: "initialize".into(), params: json!({ "capabilities": {} }) }.into());
        say(Notification { method: "initialized".into(), params: json!({}) }.into());
        // What is around a file is read from the disk: this machine's is no part of an input.
        let text = text.replace("file:", "untitled:");
        let heard: Vec<Message> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).take_while(|message| !ends(message)).collect();
        let asked = heard.iter().filter(|message| matches!(message, Message::Request(_))).count();
        heard.into_iter().for_each(say);
        say(Request { id: RequestId::from(2), method: "shutdown".into(), params: Value::Null }.into());
        say(Notification { method: "exit".into(), params: json!({}) }.into());
        assert_eq!(serving.join().expect("the server does not crash"), Ok(()));
        let mut answers = listening.join().expect("the editor listens");
        assert_eq!(answers.len(), asked + 2, "each is answered, the greeting and the farewell too");
        answers.dedup();
        answers
    });
}
