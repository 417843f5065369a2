"""People put into the made data: members who are signed in, and guests whose browser a
link made known. Ids are the same in every run."""

import hashlib
import uuid


class House:
    """The first company of a data folder, and the measure for which people come there."""

    def __init__(self, database, measure, now):
        self.database, self.measure, self.now = database, measure, now
        (self.id,) = database.execute("SELECT id FROM organizations ORDER BY id").fetchone()
        self.of = {"organization_id": self.id}
        self.companies = [row[0] for row in database.execute("SELECT id FROM counterparties WHERE organization_id = ? ORDER BY id", (self.id,))]

    def member(self, name, secret):
        """An administrator."""
        member = self.somebody("member", name, secret)
        (role,) = self.database.execute("SELECT id FROM roles WHERE organization_id = ? AND built_in = 'administrator'", (self.id,)).fetchone()
        self.put("member_roles", self.of, member_id=member, role_id=role)
        return member

    def guest(self, number, secret, item, facets, by):
        """A guest of one of its counterparties, to whom an item is open."""
        name = f"Guest {number:04d}"
        contact, mail = self.somebody("contact", name, secret), self.mail(name)
        company = self.companies[number % len(self.companies)]
        self.put("contacts", self.of, id=contact, counterparty_id=company, email=mail, email_key=mail, language="en", created_by=by)
        opened = {"opened_by": by, "opened_at": self.now - 1_000_000}
        self.put("grants", self.of | opened, id=self.new(f"grant {number}"), item_id=item, contact_id=contact, facets=facets, message="")

    def item(self, kind, title, by, number=0, **more):
        item = self.new(f"{kind} {number}" if number else kind)
        who = {"responsible_id": by, "created_by": by, "created_at": self.now, "changed_at": self.now}
        self.put("items", self.of | who, id=item, kind=kind, title=title, title_key=title.lower(), version=1, edition=1, searched=1, **more)
        return item

    def record(self, title, by, number=0):
        """In the organizer that it has."""
        (organizer,) = self.database.execute("SELECT id FROM organizers WHERE organization_id = ?", (self.id,)).fetchone()
        return self.item("record", title, by, number, organizer_id=organizer)

    def somebody(self, kind, name, secret):
        person, party, session = self.new(f"person {name}"), self.new(f"party {name}"), self.new(f"session {name}")
        at, seen, mail = {"created_at": self.now}, {"seen_at": self.now, "network": "127.0.0.1"}, self.mail(name)
        self.put("people", at, id=person, email=mail, email_key=mail, name=name, language="en", zone="UTC", verified_at=self.now)
        self.put("parties", at | self.of, id=party, kind=kind, person_id=person, name=name, job="", phone="")
        signed_in = {"signed_in_at": self.now, "method": "password"} if kind == "member" else {}
        token = hashlib.sha256(secret.encode()).digest()
        self.put("sessions", at | seen | signed_in, id=session, person_id=person, token_hash=token, browser="Chrome on Linux")
        if kind == "contact":
            self.put("trusts", seen | self.of, session_id=session, how="click", verified_at=self.now)
        return party

    def put(self, table, some, **more):
        row = some | more
        self.database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))

    def new(self, what):
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.measure} {what}").bytes

    def mail(self, name):
        return f"{name.lower().replace(' ', '-')}@{self.measure}.bench.example"
