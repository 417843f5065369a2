//! What an organization seals with, as its administrator sees and changes it.

use super::keys;
use crate::{
    bind,
    doors::Allowed,
    organizations::{
        Administer, Organization,
        frame::{Frame, Place, again},
    },
    parts,
    store::Tx,
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed,
        ui::{Line, area, problems},
    },
};
use maud::{Markup, html};
use paper::seal::authority;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A certificate.
#[derive(Serialize, JsonSchema)]
struct CertificateLine {
    subject: String,
    issuer: String,
    /// Seconds since 1970.
    until: i64,
    fingerprint: String,
}

/// What an organization seals with.
#[derive(Serialize, JsonSchema)]
struct Seals {
    frame: Frame,
    /// Its own first; empty until something was sealed.
    certificates: Vec<CertificateLine>,
    /// They were imported, and not made here.
    imported: bool,
    /// A timestamp service is configured.
    timestamps: bool,
    /// So long after its verification a guest's browser signs without a code.
    sign_minutes: i64,
}

fn load(tx: &mut Tx<'_>, here: &Organization, frame: Frame, timestamps: bool) -> Result<Seals, Error> {
    let (chain, imported) = keys::certificates(tx, here.id)?.unwrap_or_default();
    let line = |certificate: &x509_cert::Certificate| CertificateLine {
        subject: certificate.tbs_certificate().subject().to_string(),
        issuer: certificate.tbs_certificate().issuer().to_string(),
        until: i64::try_from(certificate.tbs_certificate().validity().not_after.to_unix_duration().as_secs()).unwrap_or(i64::MAX),
        fingerprint: data_encoding::HEXLOWER.encode(&authority::fingerprint(certificate)),
    };
    let sign_minutes = tx.number("SELECT sign_minutes FROM organizations WHERE id = $1", bind![here.id])?;
    Ok(Seals { frame, certificates: chain.iter().map(line).collect(), imported, timestamps, sign_minutes })
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let frame = Frame::new(&**here, here.by(), *here.rights());
    let (ask, timestamps) = (here.ask(), !cx.app.config.timestamp_url.is_empty());
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            load(tx, &here, frame.clone(), timestamps)
        })
        .await?;
    cx.form(&view, &typed, draw)
}

/// A private key with its certificates.
#[derive(Clone, Deserialize, JsonSchema)]
struct Import {
    /// PEM: the private key without a password, its certificate, and those that speak for it.
    #[serde(default)]
    pem: String,
}

async fn import(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Import>) -> Result<Answer, Error> {
    let (app, pem) = (cx.app.clone(), input.value.pem);
    let outcome = cx.write(&here, move |tx, permit| keys::import(tx, &app, permit, &pem)).await;
    // A private key is not shown again.
    settled(&here, &cx, outcome, Typed::default()).await
}

async fn own(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&here, keys::own).await;
    settled(&here, &cx, outcome, Typed::default()).await
}

/// How fresh a verification has to be for a signature.
#[derive(Clone, Deserialize, JsonSchema)]
struct Fresh {
    /// 0: a code for every signature.
    #[serde(default)]
    sign_minutes: String,
}

async fn fresh(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Fresh>) -> Result<Answer, Error> {
    let minutes: Option<i64> = input.value.sign_minutes.trim().parse().ok().filter(|minutes| (0..=525_600).contains(minutes));
    let outcome = match minutes {
        Some(minutes) => {
            cx.write(&here, move |tx, permit| {
                tx.run("UPDATE organizations SET sign_minutes = $2 WHERE id = $1", bind![permit.id, minutes])?;
                crate::audit::record(
                    tx,
                    permit.id,
                    crate::audit::By::Actor(permit.by()),
                    "settings.changed",
                    ("organization", Some(permit.id.0)),
                    &format!("sign_minutes {minutes}"),
                )
            })
            .await
        }
        None => Err(Error::Invalid(vec![Problem { field: "sign_minutes", say: "seal-minutes-wrong".into() }])),
    };
    settled(&here, &cx, outcome, input.typed).await
}

async fn settled(here: &Allowed<Administer, Organization>, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration/seals", here.url())),
        Err(problems) => show(here, cx, typed.with(problems)).await,
    }
}

fn draw(cx: &Cx, view: &Seals, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/administration", view.frame.organization.slug);
    let until = |seconds: i64| cx.dates.day(&cx.dates.iso_day(crate::store::Time(seconds.saturating_mul(1_000_000))));
    let body = html! {
        div.item-head { div.stack."gap-2" { nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(here) { (t["rail-administration"]) } } } } h1 { (t["seals"]) } } }
        div.sections {
        (problems(t, typed))
        section.section {
            p.muted { (t[if view.timestamps { "seals-stamped" } else { "seals-unstamped" }]) }
            @if view.certificates.is_empty() { p { (t["seals-none-yet"]) } }
            @for certificate in &view.certificates {
                dl.facts.card.pad {
                    div { dt { (t["seals-subject"]) } dd { (certificate.subject) } }
                    div { dt { (t["seals-issuer"]) } dd { (certificate.issuer) } }
                    div { dt { (t["seals-until"]) } dd { (until(certificate.until)) } }
                    div { dt { (t["verify-fingerprint"]) } dd.hash { (certificate.fingerprint) } }
                }
            }
            p.small { a href="/verify" { (t["seals-verify"]) } @if !view.certificates.is_empty() { " · " a href="/verify/root.pem" { (t["seals-root"]) } } }
            @if view.imported { form #own method="post" action={ (here) "/seals/own" } { button.button { (t["seals-own"]) } } }
        }
        section.section {
            h2 { (t["seals-fresh"]) }
            form.form #fresh method="post" action={ (here) "/seals/fresh" } {
                (Line::new("sign_minutes", &t["seals-minutes"], &view.sign_minutes.to_string()).kind("number").draw(t, typed))
                p.small.muted { (t["seals-minutes-help"]) }
                div.actions { button.button { (t["save"]) } }
            }
        }
        section.section {
            h2 { (t["seals-import"]) }
            form.form #import method="post" action={ (here) "/seals/import" } autocomplete="off" {
                (area(t, typed, "pem", &t["seals-pem"], "", 6, Some(&t["seals-pem-help"])))
                div.actions { button.button { (t["seals-import-it"]) } }
            }
        }
        }
    };
    view.frame.draw(cx, Place::Administration, &t.with("seals-of", parts![organization = &view.frame.organization.name]), None, &body)
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/seals", page)
        .about("What an organization seals with")
        .answers::<Seals>()
        .post("/o/{organization}/administration/seals/import", import)
        .about("Seal with a key and certificates of one's own, in PEM")
        .takes::<Import>()
        .post("/o/{organization}/administration/seals/own", own)
        .about("Go back to a key that this installation makes")
        .post("/o/{organization}/administration/seals/fresh", fresh)
        .about("How fresh a verification has to be for a signature, in minutes")
        .takes::<Fresh>()
}
