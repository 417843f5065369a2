//! Addresses of routes of signatures.

use super::{
    Kind, SignIt, Signing, Way, advance, confirm, editor, editor_page, held, page, path, places, sign,
    sign::Given,
    stopped,
    view::{self, SigningView},
};
use crate::{
    app::App,
    doors::{Action, Allowed, Permit},
    files::{self, Terms, Upload},
    follows,
    guests::{Base, GuestPage},
    items::{
        Edit, Item,
        attachment::{EditIt, On, SeeIt},
    },
    organizations::frame::again,
    receipts::What as Read,
    web::{Answer, Cx, Error, Input, Problem, Routes, Say, Typed, shell::Live},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// A picture of a signature is no larger, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;
/// What a page of signing brings along.
const BRINGS: &[&str] = &["sign.css", "sign.js"];

/// Where it is met.
pub(super) fn url(on: &On<Signing>) -> String {
    path(on.item.id, on.it.id)
}

async fn see(signing: Allowed<SeeIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    show(&signing, &cx, &Typed::default()).await
}

/// The page as it is now, with what was typed and what is wrong with it.
async fn show<A: Action<On<Signing>>>(signing: &Allowed<A, On<Signing>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let (ask, signed_in_at) = (signing.ask(), cx.asker.signed_in_at());
    cx.met(signing.by(), signing.it.id);
    cx.app.visits.looked(signing.by(), signing.item.organization, signing.item.id);
    let app = cx.app.clone();
    let (mut view, held, around, guest) = cx
        .read(move |tx| {
            let now = Allowed::<SeeIt, On<Signing>>::again(tx, &ask)?;
            let (item, by, rights) = (&now.item, now.by(), &now.rights().on_item);
            let view = view::load(tx, item, &now.it, rights, by)?;
            let held = if view.standing.may_edit { held::up(tx, &app, item, &now.it, &view.standing.signers)? } else { None };
            let around = by.member().map(|_| follows::around(tx, item, by)).transpose()?;
            let guest = by.contact().map(|_| GuestPage::of_item(tx, item, by, signed_in_at)).transpose()?;
            let guest = guest.map(|page| page.proving(rights.held_back().any()));
            Ok::<_, Error>((view, held, around, guest))
        })
        .await?;
    view.held_up = held.map(|held| held.says(cx.t));
    measure(&cx.app, signing.item.id, &mut view).await?;
    // Its pages stand here too.
    for file in &view.files {
        cx.app.receipts.read(cx, signing.by(), &signing.item, Read::Page(file.id, file.version));
    }
    let base = Base::of(signing.by()).at(&signing.item.url());
    let live = Live { address: format!("{base}/live"), version: signing.item.version };
    let draw = |cx: &Cx, view: &SigningView, typed: &Typed| {
        let body = page::body(cx, &base, view, typed);
        match (&around, &guest) {
            (Some(around), _) => around.draw_with(cx, &view.standing.title, &body, BRINGS),
            (None, Some(guest)) => {
                let crumbs = maud::html! { nav { a.back href=(base) { (crate::web::ui::icon("arrow-left")) " " (signing.item.title) } } h1 { (view.standing.title) } (body) };
                guest.draw_live(cx, &view.standing.title, &live, &crumbs, BRINGS)
            }
            (None, None) => maud::html! {},
        }
    };
    cx.form(&view, typed, draw)
}

async fn measure(app: &App, item: access::ItemId, view: &mut SigningView) -> Result<(), Error> {
    for file in &mut view.files {
        file.sheets = match files::sheets_of(app, item, file.id).await {
            Ok(sheets) => sheets,
            Err(Error::NotFound) => Vec::new(),
            Err(other) => return Err(other),
        };
    }
    Ok(())
}

/// What a signing form brought: who signs how, in words and with a picture.
struct Brought {
    typed: Typed,
    given: Result<Option<Given>, Error>,
    keys: Vec<String>,
}

/// Reads the form, and puts a picture away, painted anew.
async fn brought(cx: &Cx, upload: Upload, kind: Kind) -> Result<Brought, Error> {
    let terms = Terms { files: 2, bytes: LARGEST };
    let (typed, outcome) = match files::from_stranger(&cx.app, None, upload, &terms, &|_| Ok(())).await {
        Ok(brought) => (Typed::all_of(brought.fields.clone()), Ok(brought)),
        Err((typed, fault)) => (typed, Err(fault)),
    };
    let mut keys = Vec::new();
    let given = match (outcome, kind) {
        (Err(fault), _) => Err(fault),
        (Ok(_), Kind::Approval | Kind::Message) => Ok(None),
        (Ok(brought), Kind::Signature) => given(cx, &typed, &brought.files, &mut keys).await.map(Some),
    };
    Ok(Brought { typed, given, keys })
}

async fn given(cx: &Cx, typed: &Typed, pictures: &[files::Arrived], keys: &mut Vec<String>) -> Result<Given, Error> {
    let wrong = |key: &'static str| Error::Invalid(vec![Problem { field: "way", say: Say::from(key) }]);
    if typed.get("agree").is_none() {
        return Err(Error::field("agree", "sign-agree-first"));
    }
    let way = typed.get("way").and_then(Way::from_word).unwrap_or(Way::Type);
    let written = typed.get("typed").map(str::trim).filter(|written| way == Way::Type && !written.is_empty()).map(str::to_owned);
    if written.as_ref().is_some_and(|written| written.chars().count() > 80) {
        return Err(wrong("sign-fault-type"));
    }
    let picture_key = match pictures.first() {
        Some(picture) => {
            let key = files::put_ink(&cx.app, picture).await?.ok_or_else(|| wrong("sign-fault-unreadable"))?;
            keys.push(key.clone());
            Some(key)
        }
        None => None,
    };
    match (way, &picture_key, &written) {
        (Way::Type, _, None) => Err(wrong("sign-fault-type")),
        (Way::Draw, None, _) => Err(wrong("sign-fault-draw")),
        (Way::Picture, None, _) => Err(wrong("sign-fault-picture")),
        _ => Ok(Given { way, written, picture_key }),
    }
}

async fn sign_it(signing: Allowed<SeeIt, On<Signing>>, cx: Cx, upload: Result<Upload, Error>) -> Result<Answer, Error> {
    let (ask, me) = (signing.ask(), signing.by().party());
    let asked = cx
        .read(move |tx| {
            let seen = Allowed::<SeeIt, On<Signing>>::again(tx, &ask)?;
            if sign::has_signed(tx, &seen.it, me)? {
                return Ok(None);
            }
            let now = Allowed::<SignIt, On<Signing>>::again(tx, &ask)?;
            Ok::<_, Error>(Some((sign::asked(tx, &now.it, me)?.kind, confirm::needed(tx, &now.item, &now.rights().on_item)?)))
        })
        .await?;
    // Who presses twice has signed once, and sees that.
    let Some((kind, confirm_first)) = asked else { return cx.done(url(&signing)) };
    let Brought { typed, given, keys } = brought(&cx, upload?, kind).await?;
    let outcome = match given {
        Ok(_) if confirm_first => Err(Error::form("signing-confirm-why")),
        Ok(given) => {
            let (app, asker) = (cx.app.clone(), cx.asker.clone());
            cx.write(&signing, move |tx, seen| {
                let permit = Permit::<SignIt, On<Signing>>::ask(tx, &seen.ask())?;
                sign::sign(tx, &app, &permit, &asker, given.as_ref())
            })
            .await
        }
        Err(fault) => Err(fault),
    };
    if let Err(fault) = &outcome
        && !matches!(fault, Error::Down(_) | Error::Broken(_))
    {
        for key in &keys {
            cx.app.blobs.remove(key).await?;
        }
    }
    settled(&signing, &cx, outcome, typed).await
}

/// Back to the route, or its page with what was wrong.
async fn settled<A: Action<On<Signing>>>(
    signing: &Allowed<A, On<Signing>>,
    cx: &Cx,
    outcome: Result<(), Error>,
    typed: Typed,
) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(url(signing)),
        Err(problems) => show(signing, cx, &typed.with(problems)).await,
    }
}

/// Why somebody declines.
#[derive(Clone, Deserialize, JsonSchema)]
struct Why {
    #[serde(default)]
    why: String,
}

async fn decline(signing: Allowed<SignIt, On<Signing>>, cx: Cx, input: Input<Why>) -> Result<Answer, Error> {
    let (app, why) = (cx.app.clone(), input.value.why);
    let outcome = cx.write(&signing, move |tx, permit| sign::decline(tx, &app, permit, &why)).await;
    settled(&signing, &cx, outcome, input.typed).await
}

/// What is to be changed before somebody signs.
#[derive(Clone, Deserialize, JsonSchema)]
struct What {
    #[serde(default)]
    what: String,
}

async fn changes(signing: Allowed<SignIt, On<Signing>>, cx: Cx, input: Input<What>) -> Result<Answer, Error> {
    let what = input.value.what;
    let outcome = cx.write(&signing, move |tx, permit| sign::ask_for_changes(tx, permit, &what)).await;
    settled(&signing, &cx, outcome, input.typed).await
}

/// Who signs in one's place.
#[derive(Clone, Deserialize, JsonSchema)]
struct Colleague {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
}

async fn pass(signing: Allowed<SignIt, On<Signing>>, cx: Cx, input: Input<Colleague>) -> Result<Answer, Error> {
    let (app, form) = (cx.app.clone(), input.value);
    let outcome = cx.write(&signing, move |tx, permit| sign::pass_on(tx, &app, permit, &form.name, &form.email)).await;
    settled(&signing, &cx, outcome, input.typed).await
}

async fn send(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    let app = cx.app.clone();
    let outcome = cx.write(&signing, move |tx, permit| advance::send(tx, &app, &permit.item, &permit.it, permit.by())).await;
    settled(&signing, &cx, outcome, Typed::default()).await
}

async fn withdraw(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&signing, sign::withdraw).await;
    settled(&signing, &cx, outcome, Typed::default()).await
}

async fn seal_again(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&signing, stopped::seal_now).await;
    settled(&signing, &cx, outcome, Typed::default()).await
}

async fn stop_sealing(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&signing, stopped::stop).await;
    settled(&signing, &cx, outcome, Typed::default()).await
}

async fn new(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    editor_page::blank(&item, &cx, Typed::default()).await
}

async fn draft(item: Allowed<Edit, Item>, cx: Cx, input: Input<editor::Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&item, move |tx, permit| editor::draft(tx, permit, &form)).await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/signing/{id}", item.url())),
        Err(problems) => editor_page::blank(&item, &cx, input.typed.with(problems)).await,
    }
}

async fn edit(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    editor_page::filled(&signing, &cx, Typed::default()).await
}

async fn change(signing: Allowed<EditIt, On<Signing>>, cx: Cx, input: Input<editor::Form>) -> Result<Answer, Error> {
    let (form, item) = (input.value, signing.ask().about("item", signing.item.id.0));
    let outcome = cx
        .write(&signing, move |tx, permit| {
            let item = Permit::<Edit, Item>::ask(tx, &item)?;
            editor::change(tx, &item, &permit.it, &form)
        })
        .await;
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return editor_page::overtaken(&signing, &cx, &input.typed).await;
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(url(&signing)),
        Err(problems) => editor_page::filled(&signing, &cx, input.typed.with(problems)).await,
    }
}

async fn places_page(signing: Allowed<EditIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    editor_page::places(&signing, &cx, Typed::default()).await
}

async fn place(signing: Allowed<EditIt, On<Signing>>, cx: Cx, input: Input<places::Form>) -> Result<Answer, Error> {
    let form = input.value;
    let pages = files::sheets_of(&cx.app, signing.item.id, form.file.ok_or(Error::NotFound)?).await?.len();
    let outcome = cx.write(&signing, move |tx, permit| places::set(tx, permit, &form, pages)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(url(&signing)),
        Err(problems) => editor_page::places(&signing, &cx, input.typed.with(problems)).await,
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/signing/new", new)
        .about("Who can be asked to sign")
        .answers::<editor_page::EditorView>()
        .post("/items/{item}/signing", draft)
        .about("Draft a route of signatures and approvals; nobody is asked before it is sent")
        .takes::<editor::Form>()
        .get("/items/{item}/signing/{signing}", see)
        .about("A route: how far it is, and what is to be signed")
        .answers::<SigningView>()
        .get("/as/{guest}/items/{item}/signing/{signing}", see)
        .get("/items/{item}/signing/{signing}/edit", edit)
        .about("A draft, to be changed")
        .answers::<editor_page::EditorView>()
        .post("/items/{item}/signing/{signing}/edit", change)
        .about("Change a draft; who stays in it keeps their fields")
        .takes::<editor::Form>()
        .get("/items/{item}/signing/{signing}/places", places_page)
        .about("Where on the pages signatures come")
        .answers::<editor_page::PlacesView>()
        .post("/items/{item}/signing/{signing}/places", place)
        .about("Put the fields of one file in place of those it had")
        .takes::<places::Form>()
        .post("/items/{item}/signing/{signing}/send", send)
        .about("Send a draft: those of the first step are asked")
        .post("/items/{item}/signing/{signing}/withdraw", withdraw)
        .about("Take a route back, or throw a draft away")
        .post("/items/{item}/signing/{signing}/seal", seal_again)
        .about("Try at once to seal what could not be sealed, or begin again what was stopped")
        .post("/items/{item}/signing/{signing}/seal/stop", stop_sealing)
        .about("Stop the sealing of what all have signed; the signatures stay, and it can be begun again")
        .post("/items/{item}/signing/{signing}/sign", sign_it)
        .about("Sign or approve, where one is asked: multipart with `way` (`draw`, `type`, `picture`), `typed`, `agree`, and a picture")
        .uploads(&["way", "typed", "agree", "drawn", "picture"])
        .post("/items/{item}/signing/{signing}/decline", decline)
        .about("Decline, with a reason")
        .takes::<Why>()
        .post("/items/{item}/signing/{signing}/changes", changes)
        .about("Ask for changes; the route waits")
        .takes::<What>()
        .post("/items/{item}/signing/{signing}/pass", pass)
        .about("Pass it on to a colleague, where that is allowed")
        .takes::<Colleague>()
        .get("/items/{item}/signing/{signing}/confirm", confirm::page)
        .post("/items/{item}/signing/{signing}/confirm/send", confirm::send)
        .about("Send the code that confirms who signs")
        .post("/items/{item}/signing/{signing}/confirm", confirm::typed)
        .about("Confirm by the code")
        .takes::<confirm::Typed>()
        .post("/items/{item}/signing/{signing}/confirm/again", confirm::send)
}
