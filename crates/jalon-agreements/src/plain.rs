//! What is looked at before the language reads a file of agreements: that it is as plain as agreements are.
//!
//! The reader of Cedar goes as deep as the text that it reads, and tells each wrong escape with a copy of all of it: some kilobytes ended the program, or took
//! gigabytes of memory. No agreement needs an escape, a bracket within four, or a condition in a condition.

use std::ops::Range;

/// How deep brackets nest at most: a list in a condition is two deep.
const DEEPEST: i32 = 4;
/// How many signs a policy has at most, besides those of which lists are made (`Type::"id",`). The longest that can be written in the shape of agreements has some 60.
const MOST_SIGNS: usize = 150;

/// Why a file is not read any further, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotPlain {
    pub(crate) range: Range<usize>,
    pub(crate) message: &'static str,
    pub(crate) help: &'static str,
}

/// Holds a file against what agreements are made of. What is wrong otherwise is left for the language to tell.
pub(crate) fn plain(text: &str) -> Result<(), NotPlain> {
    const SHORT: &str =
        "split it: each `when` holds one of `[…].contains(resource)`, `[…].containsAll(context.concepts)`, `context.facts.isEmpty()`, `context.consent`";
    let (mut depth, mut signs, mut word, mut quoted) = (0, 0, String::new(), false);
    let mut left = text.char_indices().peekable();
    while let Some((at, sign)) = left.next() {
        let wrong = |message, help| Err(NotPlain { range: at..at + sign.len_utf8(), message, help });
        match sign {
            '\\' => return wrong("an agreement is written without `\\`", "write the sign itself, and « » or ’ where a text quotes"),
            '"' => quoted = !quoted,
            _ if quoted => continue,
            '/' if left.peek().is_some_and(|(_, next)| *next == '/') => while left.next_if(|(_, next)| *next != '\n').is_some() {},
            _ if sign.is_alphanumeric() || sign == '_' => {
                word.push(sign);
                continue;
            }
            ';' => (depth, signs) = (0, 0),
            ':' | ',' => {}
            _ if sign.is_whitespace() => {}
            _ => {
                signs += 1;
                match sign {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' => depth -= 1,
                    _ => {}
                }
            }
        }
        if std::mem::take(&mut word) == "if" {
            return Err(NotPlain { range: at - 2..at, message: "an agreement has no `if`", help: SHORT });
        }
        if depth > DEEPEST {
            return wrong("brackets nest deeper than in any agreement", SHORT);
        }
        if signs > MOST_SIGNS {
            return wrong("this policy says more than an agreement does", SHORT);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(&str, &'static str)> {
        plain(text).err().map(|wrong| (&text[wrong.range], wrong.message))
    }

    #[test]
    fn what_the_language_would_fall_over_is_told_where_it_begins() {
        let many = |before: &str, again: &str| format!("permit (principal, action, resource) when {{ {before}{} }};", again.repeat(20_000));
        for again in ["(", "[", "{a: ", "[a].contains("] {
            assert_eq!(told(&many("", again)).map(|(_, message)| message), Some("brackets nest deeper than in any agreement"), "{again}");
        }
        for again in [".b", " && a", " || a", " + 1", " * 2", "- 1", "!", "-", ".b()", ").b(", " == (a)", "< a"] {
            assert_eq!(told(&many("a", again)).map(|(_, message)| message), Some("this policy says more than an agreement does"), "{again}");
        }
        assert_eq!(told(&many("", "if a then ")), Some(("if", "an agreement has no `if`")));
        assert_eq!(told("@id(\"a\\n\")"), Some(("\\", "an agreement is written without `\\`")));
    }

    #[test]
    fn texts_comments_and_lists_hold_what_they_like() {
        let list = "Concept::\"a ((((( if \", ".repeat(2_000);
        let policy = format!("// C:\\ (((((\n@id(\"((((( // if\")\npermit (principal, action, resource)\nwhen {{ [{list}].containsAll(context.concepts) }};\n");
        assert_eq!(told(&policy.repeat(100)), None);
    }
}
