//! Problems as a person reads them: the sentence, then the line it speaks of with a mark.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use daam_core::kernel::{Problem, Problems};

/// The sentence of a problem, `file:line:column: message`, with the line it is in below it.
pub(super) fn render(problem: &Problem) -> String {
    let sentence = problem.to_string();
    let Some(position) = &problem.position else {
        return sentence;
    };
    let Some(line) = &position.text else {
        return sentence;
    };
    let mut letters = line.char_indices().skip(position.column - 1);
    let begin = letters.next().map_or(line.len(), |(index, _)| index);
    let end = begin + word(&line[begin..]).len();
    let snippet = Snippet::source(line.as_str())
        .line_start(position.line)
        .annotation(AnnotationKind::Primary.span(begin..end));
    let group = Level::ERROR
        .no_name()
        .primary_title(&sentence)
        .element(snippet);
    Renderer::plain().render(&[group]).to_string()
}

/// What a value or a name of TOML begins with, to be underlined: up to its quotation mark, or to
/// what ends a bare one.
fn word(rest: &str) -> &str {
    let quoted = |mark: char| {
        rest.starts_with(mark)
            .then(|| rest[1..].find(mark))
            .flatten()
    };
    let end = match quoted('"').or_else(|| quoted('\'')) {
        Some(closes) => closes + 2,
        None if rest.starts_with("[[") => rest.find("]]").map_or(rest.len(), |end| end + 2),
        None => rest
            .find([' ', '\t', ',', ']', '}', '=', '#'])
            .unwrap_or(rest.len()),
    };
    &rest[..end]
}

/// All problems, the first few with their lines, and how many more there are.
pub(super) fn render_all(problems: &Problems) -> String {
    let mut told: Vec<String> = problems
        .0
        .iter()
        .take(Problems::SHOWN)
        .map(render)
        .collect();
    let more = problems.0.len().saturating_sub(Problems::SHOWN);
    if more > 0 {
        told.push(format!("and {more} more"));
    }
    told.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::Position;

    #[test]
    fn the_sentence_comes_first_and_the_word_is_marked() {
        let text = "[[change]]\nparameter = \"floor.amont\" # المبلغ\n";
        let at = |offset| Problem::at(Position::of("a.toml", text, offset), "unknown");
        let told = render(&at(23).with_help("ask"));
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines[0], "a.toml:2:13: unknown; ask");
        assert!(
            lines[2].starts_with("2 | parameter = \"floor.amont\""),
            "{told}"
        );
        assert_eq!(
            lines[3].trim_end(),
            "  |             ^^^^^^^^^^^^^",
            "{told}"
        );
        let told = render(&at(0));
        assert!(told.ends_with("^^^^^^^^^^"), "{told}");
        // The end of a file is a place too.
        assert!(render(&at(text.len())).starts_with("a.toml:3:1: unknown"));
        assert_eq!(render(&Problem::new("of no file")), "of no file");
    }

    #[test]
    fn many_are_told_in_part() {
        let all = render_all(&Problems((0..6).map(|_| Problem::new("wrong")).collect()));
        assert_eq!(all, "wrong\nwrong\nwrong\nwrong\nand 2 more");
    }
}
