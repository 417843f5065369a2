//! Every statement in the source prepares on both databases, and both schemas
//! are equal. Statements are literals, or literals put together by `concat!`
//! and the few macros that hold shared pieces, so they can be read off the
//! source.

use crate::town::{On, Town};
use proc_macro2::{TokenStream, TokenTree};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use syn::visit::Visit;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_schemas_are_equal() {
    let sqlite = Town::new(On::Sqlite).await.app.store.schema().await.unwrap();
    let postgres = Town::new(On::Postgres).await.app.store.schema().await.unwrap();
    let missing: Vec<&String> = sqlite.symmetric_difference(&postgres).collect();
    assert!(missing.is_empty(), "only in one of them: {missing:#?}");
    assert!(sqlite.len() > 150, "the schema was read: {}", sqlite.len());
}

/// A macro that holds a piece of SQL: the names of its parameters, and its body.
type Pieces = BTreeMap<String, (Vec<String>, TokenStream)>;

/// What names stand for: parameters of a macro, or `let sql = "…"`.
type Names = BTreeMap<String, String>;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            files(&entry.path(), found);
        } else if entry.path().extension().is_some_and(|ending| ending == "rs") {
            found.push(entry.path());
        }
    }
}

/// The `macro_rules!` of a file whose body is text.
fn pieces(file: &syn::File, into: &mut Pieces) {
    for item in &file.items {
        let syn::Item::Macro(rules) = item else { continue };
        let Some(name) = rules.ident.as_ref().filter(|_| rules.mac.path.is_ident("macro_rules")) else { continue };
        let groups: Vec<TokenStream> = rules
            .mac
            .tokens
            .clone()
            .into_iter()
            .filter_map(|token| if let TokenTree::Group(group) = token { Some(group.stream()) } else { None })
            .collect();
        if let [pattern, body] = groups.as_slice() {
            let tokens: Vec<TokenTree> = pattern.clone().into_iter().collect();
            let named = tokens.windows(2).filter(|pair| pair[0].to_string() == "$").map(|pair| pair[1].to_string());
            into.insert(name.to_string(), (named.collect(), body.clone()));
        }
    }
}

/// The text that these tokens put together, if they put together text.
fn text(tokens: TokenStream, pieces: &Pieces, names: &Names) -> Option<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Literal(literal)] => syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|literal| literal.value()),
        [TokenTree::Ident(name)] => names.get(&name.to_string()).cloned(),
        [TokenTree::Punct(dollar), TokenTree::Ident(name)] if dollar.as_char() == '$' => names.get(&name.to_string()).cloned(),
        [.., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(group)] if bang.as_char() == '!' => {
            call(&name.to_string(), group.stream(), pieces, names)
        }
        _ => None,
    }
}

fn call(name: &str, arguments: TokenStream, pieces: &Pieces, names: &Names) -> Option<String> {
    let mut parts = vec![TokenStream::new()];
    for token in arguments {
        match token {
            TokenTree::Punct(comma) if comma.as_char() == ',' => parts.push(TokenStream::new()),
            other => parts.last_mut().unwrap().extend([other]),
        }
    }
    let parts: Option<Vec<String>> = parts.into_iter().filter(|part| !part.is_empty()).map(|part| text(part, pieces, names)).collect();
    if name == "concat" {
        return parts.map(|parts| parts.concat());
    }
    let (parameters, body) = pieces.get(name)?;
    text(body.clone(), pieces, &parameters.iter().cloned().zip(parts?).collect())
}

/// Gathers the first argument of every call that runs a statement.
struct Statements<'p> {
    pieces: &'p Pieces,
    found: BTreeSet<String>,
    unread: Vec<String>,
    file: String,
    /// `let sql = "…"` of the function being read.
    names: Names,
}

const RUNNERS: [&str; 6] = ["all", "one", "maybe", "number", "run", "changed"];

impl<'ast> Visit<'ast> for Statements<'_> {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let (syn::Pat::Ident(name), Some(init)) = (&local.pat, &local.init) {
            let tokens = syn::__private::ToTokens::to_token_stream(&init.expr);
            if let Some(sql) = text(tokens, self.pieces, &self.names) {
                self.names.insert(name.ident.to_string(), sql);
            }
        }
        syn::visit::visit_local(self, local);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let runs = RUNNERS.iter().any(|name| call.method == name) && call.args.len() == 2;
        if runs
            && (matches!(&call.args[1], syn::Expr::Macro(list) if list.mac.path.segments.last().unwrap().ident == "bind")
                || quotes_nothing(&call.args[1]))
        {
            let tokens = syn::__private::ToTokens::to_token_stream(&call.args[0]);
            match text(tokens, self.pieces, &self.names) {
                Some(sql) => drop(self.found.insert(sql)),
                None => self.unread.push(format!("{}:{}", self.file, syn::spanned::Spanned::span(call).start().line)),
            }
        }
        syn::visit::visit_expr_method_call(self, call);
    }
}

/// `&[]`, a statement without parameters.
fn quotes_nothing(argument: &syn::Expr) -> bool {
    matches!(argument, syn::Expr::Reference(reference) if matches!(&*reference.expr, syn::Expr::Array(array) if array.elems.is_empty()))
}

fn statements() -> BTreeSet<String> {
    let mut paths = Vec::new();
    files(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let parse = |path: PathBuf| {
        let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        (path, file)
    };
    let parsed: Vec<(PathBuf, syn::File)> = paths.into_iter().map(parse).collect();
    let mut all = Pieces::new();
    parsed.iter().for_each(|(_, file)| pieces(file, &mut all));
    let (mut found, mut unread) = (BTreeSet::new(), Vec::new());
    for (path, file) in &parsed {
        if path.to_string_lossy().contains("/store/") {
            continue;
        }
        let mut visitor =
            Statements { pieces: &all, found: BTreeSet::new(), unread: Vec::new(), file: path.display().to_string(), names: Names::new() };
        visitor.visit_file(file);
        found.extend(visitor.found);
        unread.extend(visitor.unread);
    }
    assert!(unread.is_empty(), "these statements are not literals: {unread:#?}");
    assert!(found.len() > 150, "the statements were read: {}", found.len());
    found
}

async fn all_prepare(on: On) {
    let town = Town::new(on).await;
    let mut refused = Vec::new();
    for sql in statements() {
        if let Err(fault) = town.app.store.prepares(sql.clone().leak()).await {
            refused.push(format!("{fault}: {sql}"));
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_statement_prepares_on_sqlite() {
    all_prepare(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_statement_prepares_on_postgres() {
    all_prepare(On::Postgres).await;
}

/// The literals of a file that are statements.
struct Inserts(Vec<String>);

impl<'ast> Visit<'ast> for Inserts {
    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        let literals = it.tokens.clone().into_iter().filter_map(|token| syn::parse_str::<syn::LitStr>(&token.to_string()).ok());
        self.0.extend(literals.map(|literal| literal.value()).filter(|text| text.starts_with("INSERT ")));
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.extend(Some(literal.value()).filter(|text| text.starts_with("INSERT ")));
    }
}

/// The measures fill their database without the program, and nothing else notices when a table has changed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_row_that_the_measures_make_fits_its_table() {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../bench/src/fill.rs");
    let mut inserts = Inserts(Vec::new());
    inserts.visit_file(&syn::parse_file(&fs::read_to_string(source).unwrap()).unwrap());
    assert!(inserts.0.len() > 20, "the rows were read: {:?}", inserts.0);
    let town = Town::new(On::Sqlite).await;
    let mut refused = Vec::new();
    for sql in inserts.0 {
        if let Err(fault) = town.app.store.prepares(sql.clone().leak()).await {
            refused.push(format!("{fault}: {sql}"));
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}
