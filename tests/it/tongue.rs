//! Findings in Kazakh and Russian: every sentence of the source has its translation, with the same gaps, and no more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;
use walkdir::WalkDir;

use super::support::root;

/// Words of the report that are no sentences of a finding.
const WORDS: [&str; 4] = ["error", "warning", "information", "help"];

/// All sentences of the source that findings are told in.
#[derive(Default)]
struct Sentences(BTreeSet<String>);

impl Sentences {
    fn of_source() -> BTreeSet<String> {
        let mut sentences = Self::default();
        for entry in WalkDir::new(root().join("src")).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(entry.path()).unwrap();
                sentences.visit_file(&syn::parse_file(&text).unwrap());
            }
        }
        sentences.0
    }

    /// Looks for `say!("…")` among tokens, also inside other macros.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let name = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map(ToString::to_string);
            if name(2).as_deref() == Some("say") && name(1).as_deref() == Some("!") {
                self.first_literal(&group.stream());
            }
            self.tokens(group.stream());
        }
    }

    fn first_literal(&mut self, tokens: &TokenStream) {
        let Some(TokenTree::Literal(literal)) = tokens.clone().into_iter().next() else { return };
        if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
            self.0.insert(text.value());
        }
    }

    /// A literal, or the literals of the branches of an `if` or `match`, that become a message.
    fn said(&mut self, expression: &syn::Expr) {
        match expression {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                self.0.insert(text.value());
            }
            syn::Expr::If(one) => {
                one.then_branch.stmts.iter().for_each(|statement| self.statement(statement));
                if let Some((_, other)) = &one.else_branch {
                    self.said(other);
                }
            }
            syn::Expr::Block(block) => block.block.stmts.iter().for_each(|statement| self.statement(statement)),
            syn::Expr::Match(one) => one.arms.iter().for_each(|arm| self.said(&arm.body)),
            syn::Expr::Tuple(pair) => pair.elems.iter().for_each(|one| self.said(one)),
            syn::Expr::MethodCall(call) if call.method == "into" => self.said(&call.receiver),
            syn::Expr::Call(call) => call.args.iter().for_each(|one| self.said(one)),
            _ => {}
        }
    }

    fn statement(&mut self, statement: &syn::Stmt) {
        if let syn::Stmt::Expr(expression, _) = statement {
            self.said(expression);
        }
    }
}

impl<'ast> Visit<'ast> for Sentences {
    fn visit_macro(&mut self, one: &'ast syn::Macro) {
        if one.path.is_ident("say") {
            self.first_literal(&one.tokens);
        }
        self.tokens(one.tokens.clone());
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "hint" || call.method == "report" || call.method == "fault" {
            call.args.iter().for_each(|one| self.said(one));
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && path.path.segments.len() == 2
            && path.path.segments.first().is_some_and(|first| first.ident == "Finding")
        {
            call.args.iter().for_each(|one| self.said(one));
        }
        syn::visit::visit_expr_call(self, call);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        let named = |pattern: &syn::Pat, name: &str| matches!(pattern, syn::Pat::Ident(one) if one.ident == name);
        let said = |pattern: &syn::Pat| named(pattern, "message") || named(pattern, "hint");
        let any = match &local.pat {
            syn::Pat::Tuple(pair) => pair.elems.iter().any(said),
            one => said(one),
        };
        if any && let Some(init) = &local.init {
            self.said(&init.expr);
        }
        syn::visit::visit_local(self, local);
    }
}

fn catalogue(lang: &str) -> BTreeMap<String, String> {
    let path = root().join(format!("templates/i18n/finding/{lang}.yaml"));
    serde_saphyr::from_str(&fs::read_to_string(&path).unwrap()).unwrap()
}

/// The names of the gaps of a sentence.
fn gaps(sentence: &str) -> BTreeSet<&str> {
    let gaps = sentence.split('{').skip(1).filter_map(|part| part.split('}').next());
    gaps.map(|gap| gap.split(':').next().unwrap_or(gap)).collect()
}

#[test]
fn every_sentence_is_translated() {
    let sentences = Sentences::of_source();
    assert!(sentences.len() > 100, "only {} sentences were found in the source", sentences.len());
    let mut faults = Vec::new();
    for lang in ["kk", "ru"] {
        let catalogue = catalogue(lang);
        for sentence in &sentences {
            match catalogue.get(sentence) {
                None => faults.push(format!("{lang} lacks: {sentence}")),
                Some(said) if gaps(said) != gaps(sentence) => faults.push(format!("{lang} has other gaps: {sentence}")),
                Some(_) => {}
            }
        }
        for key in catalogue.keys().filter(|key| !sentences.contains(*key) && !WORDS.contains(&key.as_str())) {
            faults.push(format!("{lang} has what the source does not say: {key}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_the_fixtures_find_can_be_told() {
    let mut faults = BTreeSet::new();
    let catalogues = ["kk", "ru"].map(|lang| (lang, catalogue(lang)));
    for fixture in crate::fixture::all() {
        for (finding, _) in crate::findings::found(&fixture) {
            for message in [Some(&finding.message), finding.hint.as_ref()].into_iter().flatten() {
                for (lang, catalogue) in &catalogues {
                    if !message.template().is_empty() && !catalogue.contains_key(message.template()) {
                        faults.insert(format!("{lang} lacks: {}", message.template()));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
}
