# Période d’accès des invités
stay-title = Période d’accès
stay-of = Période d’accès de { $name }
stay-sponsor = Référent
stay-no-sponsor = sans référent
stay-choose-sponsor = Choisir quelqu’un
stay-purpose = Motif
stay-purpose-help = Une ligne sur la raison de cet accès.
stay-until = Jusqu’au
stay-until-help = Le dernier jour ; vide : sans fin. Ensuite, plus rien n’est ouvert à cet invité, quels que soient les partages.
stay-since = Invité depuis
stay-change = Modifier le référent, le motif ou la fin
stay-renew = { $days ->
    [one] Prolonger de { $days } jour
   *[other] Prolonger de { $days } jours
}
stay-suspend = Suspendre
stay-suspend-question = Suspendre { $name } ? Rien de ce qui a été partagé ne lui est ouvert jusqu’à une réadmission. Rien n’est supprimé, et la personne en est informée.
stay-shows-again = Une fois réadmis, { $name } voit de nouveau { $what }.
stay-resume = Réadmettre
stay-suspended = Suspendu
stay-without-end = Cette période d’accès n’a pas de fin : il n’y a rien à prolonger.
stay-too-long = Choisissez un jour dans les { $days } jours à venir.
stay-sponsor-who = Choisissez un membre qui travaille ici.
stay-nobody-chosen = Choisissez au moins un invité.
stay-asked = { $name } demande une prolongation ({ $date }).
stay-others = { $count ->
    [one] { $count } autre élément, que vous ne voyez pas, lui est ouvert.
   *[other] { $count } autres éléments, que vous ne voyez pas, lui sont ouverts.
}
stay-is-over = La période d’accès a pris fin ({ $date }). Rien n’est ouvert à { $name } avant une prolongation.
stay-is-suspended = Accès de { $name } suspendu ({ $date }). Rien ne lui est ouvert.
stay-suspended-by = { $by } a suspendu { $name } ({ $date }). Rien ne lui est ouvert jusqu’à une réadmission.
stay-suspended-by-review = Une revue des accès a suspendu { $name } ({ $date }), faute de confirmation. Rien ne lui est ouvert jusqu’à une réadmission.
why-stay-suspended = L’accès de { $name } est suspendu : rien ne lui est ouvert.
why-stay-over = La période d’accès est terminée : rien ne lui est ouvert avant une prolongation.
share-stay-suspended = L’accès de { $name } est suspendu : rien n’a été partagé. Réadmettez d’abord cet invité.
share-stay-over = La période d’accès de { $name } est terminée : rien n’a été partagé. Prolongez-la d’abord.
share-stay-not-yours = L’accès de { $name } est suspendu. Seuls son référent ou quelqu’un qui travaille dans toute l’organisation peuvent le réadmettre.
share-again = Réadmettre et partager
share-again-help = La période d’accès est prolongée. Tout ce qui avait été partagé auparavant est aussi rouvert.
history-guest-suspended = a suspendu { $subject }
history-guest-resumed = a réadmis { $subject }
history-guest-renewed = a prolongé la période d’accès de { $subject }
history-guest-changed = a modifié la fin de la période d’accès de { $subject }
history-guest-ended = La période d’accès de { $subject } a pris fin
settings-guest-days = Période d’accès des invités, en jours
settings-guest-days-help = Chaque nouvel invité a accès pendant ce nombre de jours, et peut être prolongé. Vide : sans fin.
settings-guest-days-wrong = Un nombre de jours de 1 à { $most }, ou rien.
leaving-guests = { $count ->
    [0] N’est référent d’aucun invité.
    [one] { $count } invité dont cette personne est le référent est transmis.
   *[other] { $count } invités dont cette personne est le référent sont transmis.
}
roster-ending = Fin proche : { $count }
roster-unsponsored = Sans référent : { $count }
roster-none-ending = Aucune période d’accès ne se termine bientôt.
roster-none-unsponsored = Chaque invité a un référent.
roster-sponsor = référent : { $name }
roster-stay-until = invité jusqu’au { $date }
roster-stay-over = terminé depuis le { $date }
roster-unsponsored-one = Sans référent
roster-choose = Choisir ce référent
roster-choose-about = Choisissez le référent des invités cochés.
guest-stay-ends = Votre période d’accès chez { $organization } se termine le { $date }.
guest-stay-over = Votre période d’accès chez { $organization } s’est terminée le { $date }. Ce qui a été partagé avec vous est conservé, et fermé pour le moment.
guest-stay-suspended = Votre accès chez { $organization } est suspendu. Ce qui a été partagé avec vous est conservé, et fermé pour le moment.
guest-stay-sponsor = { $name } y est votre référent.
guest-stay-ask = Demander une prolongation
guest-stay-ask-back = Demander à revenir
guest-stay-asked = Demande envoyée. Quelqu’un l’examinera.
news-stay-ends = La période d’accès se termine bientôt
news-stay-ends-own = Votre période d’accès se termine bientôt
news-stay-over = La période d’accès est terminée
news-stay-over-own = Votre période d’accès est terminée
news-stay-suspended-own = Votre accès est suspendu
news-stay-again-own = Votre accès est rétabli
news-stay-asked = { $name } demande une prolongation de son accès
news-stay-sponsor = { $name } vous confie cet invité : vous êtes son référent
news-until = jusqu’au { $date }
news-review = Dites lesquels de vos invités doivent rester
news-review-soon = La revue se termine bientôt, et certains de vos invités attendent votre réponse
news-review-closed = La revue est clôturée, et son rapport est disponible
