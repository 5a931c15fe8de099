// Starts `jalon lsp` beside the editor; all knowledge of the language is in that program.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const command = workspace.getConfiguration("jalon").get("command");
  const documents = [{ scheme: "file", language: "jalon" }, { scheme: "untitled", language: "jalon" }];
  client = new LanguageClient("jalon", "Jalon", { command, args: ["lsp"] }, { documentSelector: documents });
  return client.start();
};

exports.deactivate = () => client?.stop();
