//! The rule of imports in scripts: a package that is imported stands in the manifest beside it.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::Rule;
use super::tree::{Finding, Tree};

/// See the file.
pub const RULE: Rule = Rule {
    name: "npm imports",
    why: "a package that happens to lie in node_modules works here and nowhere else",
    look,
};

const KINDS: [&str; 4] = ["mjs", "js", "ts", "tsx"];
static IMPORTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?m)(?:^import|^export .*from|^\} from|\bfrom|\bimport\(|\.resolve\()\s*['"]([^'".\s/:][^'"\s:]*)['"]"#)
        .expect("the pattern is well formed")
});

fn look(tree: &Tree) -> Vec<Finding> {
    let manifests: Vec<_> = tree
        .files
        .iter()
        .filter(|file| file.name() == "package.json")
        .collect();
    let mut found = Vec::new();
    for file in &tree.files {
        if !KINDS.contains(&file.kind()) {
            continue;
        }
        let beside = manifests
            .iter()
            .filter(|manifest| file.path.starts_with(&format!("{}/", manifest.folder())))
            .max_by_key(|manifest| manifest.folder().len());
        let Some(manifest) = beside else { continue };
        for (at, line) in file.text.lines().enumerate() {
            for import in IMPORTS.captures_iter(line) {
                let name = package(&import[1]);
                if !manifest.text.contains(&format!("\"{name}\":")) {
                    let says = format!("{name} is not named in {}", manifest.path);
                    found.push(file.finding(at + 1, says));
                }
            }
        }
    }
    found
}

/// The package of `name/part` or `@scope/name/part`.
fn package(path: &str) -> &str {
    let parts = if path.starts_with('@') { 2 } else { 1 };
    let end = path.match_indices('/').nth(parts - 1);
    end.map_or(path, |(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn imports_are_looked_up_in_the_manifest_beside_them() {
        let table = [
            ("import { a } from 'known';", 0),
            ("import { a } from 'known/part';", 0),
            ("import a from '@scope/known/part';", 0),
            ("import { a } from './own.mjs';", 0),
            ("import { a } from 'node:fs';", 0),
            ("import 'unknown';", 1),
            ("import { a } from 'unknown';", 1),
            ("const a = createRequire(here).resolve('unknown/part');", 1),
            ("const a = await import('@scope/unknown');", 1),
        ];
        let manifest = "{ \"devDependencies\": { \"known\": \"1\", \"@scope/known\": \"1\" } }";
        for (line, wanted) in table {
            let files = [("e2e/package.json", manifest), ("e2e/a/b.mjs", line)];
            assert_eq!(count(&RULE, &files), wanted, "{line}");
        }
    }
}
