//! The sentences that findings are told in, read out of the source: every literal that becomes a `Message`.
//!
//! A literal becomes one in `say!("…")`, and wherever it flows into a parameter, field, local or return value whose type
//! names `Message`: directly, through a local or a constant, or through the branches of an `if` or `match`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::Visit;
use walkdir::WalkDir;

use super::support::root;

/// What hands on a value that becomes a message.
const HANDING_ON: [&str; 13] = [
    "into",
    "clone",
    "ok_or",
    "ok_or_else",
    "unwrap_or",
    "unwrap_or_else",
    "map",
    "map_or",
    "map_or_else",
    "and_then",
    "then",
    "then_some",
    "or_else",
];

/// What the source says.
#[derive(Debug, Default)]
pub(crate) struct Sentences {
    /// The sentences that can be said in every language.
    pub said: BTreeSet<String>,
    /// Those that only English has: put together by `format!`, or English words that fill a gap.
    pub only_english: BTreeSet<String>,
}

impl Sentences {
    /// Reads the whole source.
    pub(crate) fn of_source() -> Self {
        let mut files = Vec::new();
        for entry in WalkDir::new(root().join("src")).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                files.push(syn::parse_file(&fs::read_to_string(entry.path()).unwrap()).unwrap());
            }
        }
        let mut known = Known::default();
        files.iter().for_each(|file| known.visit_file(file));
        let mut reader = Reader { known: &known, locals: Vec::new(), answers: false, depth: 0, found: Self::default() };
        files.iter().for_each(|file| reader.visit_file(file));
        reader.found
    }
}

/// Where messages are wanted, and the constants that may be given there.
#[derive(Default)]
struct Known {
    /// By name and number of arguments: which of them are messages.
    functions: BTreeMap<(String, usize), BTreeSet<usize>>,
    /// By type: its fields that are messages.
    fields: BTreeMap<String, BTreeSet<String>>,
    constants: BTreeMap<String, syn::Expr>,
}

/// Whether a type names `Message`.
struct NamesMessage(bool);

impl<'ast> Visit<'ast> for NamesMessage {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        self.0 |= segment.ident == "Message";
        syn::visit::visit_path_segment(self, segment);
    }
}

fn is_message(kind: &syn::Type) -> bool {
    let mut names = NamesMessage(false);
    names.visit_type(kind);
    names.0
}

fn answers_message(output: &syn::ReturnType) -> bool {
    matches!(output, syn::ReturnType::Type(_, kind) if is_message(kind))
}

impl<'ast> Visit<'ast> for Known {
    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        let typed: Vec<&syn::PatType> = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                syn::FnArg::Typed(typed) => Some(typed),
                syn::FnArg::Receiver(_) => None,
            })
            .collect();
        let places = (0..typed.len()).filter(|index| is_message(&typed[*index].ty));
        if signature.ident == "from" {
            return; // It has as many meanings as types; `Message::from` is known anyway.
        }
        let key = (signature.ident.to_string(), typed.len());
        self.functions.entry(key).or_default().extend(places);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let messages = item.fields.iter().filter(|field| is_message(&field.ty));
        let names = messages.filter_map(|field| field.ident.as_ref().map(ToString::to_string));
        self.fields.entry(item.ident.to_string()).or_default().extend(names);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constants.insert(item.ident.to_string(), (*item.expr).clone());
    }
}

/// A local: its name, what it is made of, and which part of that if it is a part of a tuple.
type Local = (String, syn::Expr, Option<usize>);

struct Reader<'k> {
    known: &'k Known,
    locals: Vec<Local>,
    /// Whether the function gives a message.
    answers: bool,
    depth: usize,
    found: Sentences,
}

/// The locals of a function.
#[derive(Default)]
struct Locals(Vec<Local>);

impl<'ast> Visit<'ast> for Locals {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            match untyped(&local.pat) {
                syn::Pat::Ident(one) => self.0.push((one.ident.to_string(), (*init.expr).clone(), None)),
                syn::Pat::Tuple(many) => {
                    for (index, one) in many.elems.iter().enumerate() {
                        if let syn::Pat::Ident(one) = one {
                            self.0.push((one.ident.to_string(), (*init.expr).clone(), Some(index)));
                        }
                    }
                }
                _ => {}
            }
        }
        syn::visit::visit_local(self, local);
    }
}

fn untyped(pattern: &syn::Pat) -> &syn::Pat {
    match pattern {
        syn::Pat::Type(typed) => &typed.pat,
        other => other,
    }
}

impl Reader<'_> {
    /// Follows an expression that becomes a message, or the `part` of a tuple that does, to the literals it is made of.
    fn follow(&mut self, expression: &syn::Expr, part: Option<usize>) {
        if self.depth > 12 {
            return;
        }
        self.depth += 1;
        match expression {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                self.found.said.insert(text.value());
            }
            syn::Expr::If(one) => {
                self.follow_end(&one.then_branch, part);
                if let Some((_, other)) = &one.else_branch {
                    self.follow(other, part);
                }
            }
            syn::Expr::Block(block) => self.follow_end(&block.block, part),
            syn::Expr::Match(one) => one.arms.iter().for_each(|arm| self.follow(&arm.body, part)),
            syn::Expr::Tuple(pair) => match part {
                Some(index) => pair.elems.iter().skip(index).take(1).for_each(|one| self.follow(one, None)),
                None => pair.elems.iter().for_each(|one| self.follow(one, None)),
            },
            syn::Expr::Field(field) => self.follow(&field.base, part),
            syn::Expr::Reference(one) => self.follow(&one.expr, part),
            syn::Expr::Paren(one) => self.follow(&one.expr, part),
            syn::Expr::Try(one) => self.follow(&one.expr, part),
            syn::Expr::Closure(one) => self.follow(&one.body, part),
            syn::Expr::MethodCall(call) if HANDING_ON.iter().any(|name| call.method == name) => {
                self.follow(&call.receiver, part);
                call.args.iter().for_each(|one| self.follow(one, part));
            }
            syn::Expr::MethodCall(call) if call.method == "to_owned" || call.method == "to_string" => {
                if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &*call.receiver {
                    self.found.only_english.insert(text.value());
                }
            }
            syn::Expr::Call(call) if hands_on(&call.func) => call.args.iter().for_each(|one| self.follow(one, part)),
            syn::Expr::Path(path) => self.follow_name(&path.path, part),
            syn::Expr::Macro(one) if one.mac.path.is_ident("format") => {
                self.found.only_english.extend(first_literal(&one.mac.tokens));
            }
            _ => {}
        }
        self.depth -= 1;
    }

    fn follow_end(&mut self, block: &syn::Block, part: Option<usize>) {
        if let Some(syn::Stmt::Expr(expression, None)) = block.stmts.last() {
            self.follow(expression, part);
        }
    }

    fn follow_name(&mut self, path: &syn::Path, part: Option<usize>) {
        let Some(name) = path.segments.last().map(|last| last.ident.to_string()) else { return };
        let locals: Vec<Local> = self.locals.iter().filter(|(known, ..)| *known == name).cloned().collect();
        for (_, init, own) in locals {
            self.follow(&init, own.or(part));
        }
        if let Some(constant) = self.known.constants.get(&name) {
            self.follow(constant, part);
        }
    }

    fn arguments(&mut self, name: &str, arguments: &Punctuated<syn::Expr, syn::Token![,]>) {
        if let Some(places) = self.known.functions.get(&(name.to_owned(), arguments.len())) {
            places.iter().filter_map(|place| arguments.get(*place)).for_each(|one| self.follow(one, None));
        }
    }

    /// A function: its locals and, if it gives a message, its end.
    fn function(&mut self, signature: &syn::Signature, block: &syn::Block, visit: impl FnOnce(&mut Self)) {
        let mut locals = Locals::default();
        locals.visit_block(block);
        let outer = (std::mem::replace(&mut self.locals, locals.0), self.answers);
        self.answers = answers_message(&signature.output);
        if self.answers {
            self.follow_end(block, None);
        }
        visit(self);
        (self.locals, self.answers) = outer;
    }

    /// The gaps of a sentence are not filled with words of one language.
    fn gap(&mut self, value: &syn::Expr) {
        if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value {
            self.found.only_english.insert(text.value());
        }
    }

    /// Looks for `say!("…")` among tokens that are no list of expressions.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let name = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map(ToString::to_string);
            if name(2).as_deref() == Some("say") && name(1).as_deref() == Some("!") {
                self.found.said.extend(first_literal(&group.stream()));
            }
            self.tokens(group.stream());
        }
    }
}

/// Whether a call makes a message, or what may hold one, of its arguments.
fn hands_on(function: &syn::Expr) -> bool {
    let syn::Expr::Path(path) = function else { return false };
    let names: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    matches!(names.as_slice(), ["Some" | "Ok" | "Err"] | ["Message", "from"])
}

fn first_literal(tokens: &TokenStream) -> Option<String> {
    let Some(TokenTree::Literal(literal)) = tokens.clone().into_iter().next() else { return None };
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block, |reader| syn::visit::visit_item_fn(reader, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block, |reader| syn::visit::visit_impl_item_fn(reader, item));
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        if answers_message(&closure.output) {
            self.follow(&closure.body, None);
        }
        syn::visit::visit_expr_closure(self, closure);
    }

    fn visit_expr_return(&mut self, one: &'ast syn::ExprReturn) {
        if let Some(value) = one.expr.as_ref().filter(|_| self.answers) {
            self.follow(value, None);
        }
        syn::visit::visit_expr_return(self, one);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let (syn::Pat::Type(typed), Some(init)) = (&local.pat, &local.init)
            && is_message(&typed.ty)
        {
            self.follow(&init.expr, None);
        }
        syn::visit::visit_local(self, local);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last()
        {
            self.arguments(&last.ident.to_string(), &call.args);
            if path.path.segments.len() == 2 && hands_on(&call.func) {
                call.args.iter().for_each(|one| self.follow(one, None));
            }
        }
        syn::visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.arguments(&call.method.to_string(), &call.args);
        if self.answers && (call.method == "ok_or" || call.method == "ok_or_else") {
            call.args.iter().for_each(|one| self.follow(one, None));
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_struct(&mut self, one: &'ast syn::ExprStruct) {
        let fields = one.path.segments.last().and_then(|last| self.known.fields.get(&last.ident.to_string()));
        for field in one.fields.iter().filter(|_| fields.is_some()) {
            if let syn::Member::Named(name) = &field.member
                && fields.is_some_and(|fields| fields.contains(&name.to_string()))
            {
                self.follow(&field.expr, None);
            }
        }
        syn::visit::visit_expr_struct(self, one);
    }

    fn visit_macro(&mut self, one: &'ast syn::Macro) {
        let say = one.path.is_ident("say");
        if say {
            self.found.said.extend(first_literal(&one.tokens));
        }
        match Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated.parse2(one.tokens.clone()) {
            Ok(arguments) => {
                for argument in &arguments {
                    if let syn::Expr::Assign(filled) = argument
                        && say
                    {
                        self.gap(&filled.right);
                    }
                    self.visit_expr(argument);
                }
            }
            Err(_) => self.tokens(one.tokens.clone()),
        }
    }
}
