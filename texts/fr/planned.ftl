# Activités planifiées : ce qui doit se passer, une fois ou régulièrement, et se confirme.
planned-title = Planifié
planned-add = Planifier
planned-new = Planifier une activité
planned-empty = Rien n’est planifié. Une inspection, une livraison, une visite : planifiez-la une fois, ou régulièrement. La personne qui s’en charge reçoit un rappel et la confirme.
planned-first-step = Planifier la première activité
planned-name = Ce qui doit se passer
planned-body = Description
planned-first-day = Premier jour
planned-at-hour = Heure, si elle compte
planned-repeats = Répétition
planned-once = Une fois
planned-repeats-days = Chaque jour
planned-repeats-weekdays = Du lundi au vendredi
planned-repeats-weeks = Chaque semaine
planned-repeats-months = Chaque mois
planned-repeats-same-weekday = Chaque mois le même jour de la semaine
planned-repeats-years = Chaque année
planned-repeats-rule = Selon une règle
planned-rule = Règle (RFC 5545)
planned-every = Intervalle
planned-until = Jusqu’au
planned-times = Nombre de fois
planned-times-help = Laissez les deux vides pour continuer sans fin.
planned-confirmer = Qui confirme
planned-responsible = Qui en répond
planned-choose = Choisir quelqu’un
planned-remind = Rappel, jours avant
planned-remind-help = La personne qui confirme est alors prévenue, puis le jour même et une fois le jour passé.
planned-escalate = Escalade, jours après
planned-escalate-help = La personne qui en répond est prévenue si personne n’a confirmé, puis chaque semaine. 0 : jamais.
planned-edit = Modifier
planned-end = Mettre fin
planned-end-sentence = Aucun jour ne vient plus, et personne ne reçoit de rappel. Ce qui a été confirmé reste.
planned-end-now = Mettre fin maintenant
planned-ended = Terminée
planned-all-done = Tout est confirmé
planned-nobody = personne
planned-next = Prochaine date
planned-overdue-since = En retard depuis : { $day }
planned-overdue = En retard
planned-waits = À confirmer
planned-every-days = { $count ->
    [1] Chaque jour
   *[other] Tous les { $count } jours
}
planned-every-weekday = Du lundi au vendredi
planned-every-weeks = { $count ->
    [1] Chaque { $weekday }
   *[other] Toutes les { $count } semaines, le { $weekday }
}
planned-every-months = { $count ->
    [1] Chaque mois
   *[other] Tous les { $count } mois
}
planned-every-same-weekday = { $place ->
    [1] Le premier
    [2] Le deuxième
    [3] Le troisième
    [4] Le quatrième
   *[other] Le dernier
} { $weekday }, { $count ->
    [1] chaque mois
   *[other] tous les { $count } mois
}
planned-every-years = { $count ->
    [1] Chaque année
   *[other] Tous les { $count } ans
}
planned-said-until = { $every }, jusqu’au { $day }
planned-said-times = { $every }, { $count ->
    [1] une fois
   *[other] { $count } fois
}

# Confirmer
planned-confirm-title = Est-ce fait ?
planned-confirm-day = Échéance : { $day }
planned-which-day = Pour quel jour
planned-done-on = Fait le
planned-note = Ce qui a été fait
planned-photos = Photos et fichiers
planned-confirm = Confirmer
planned-days = Ses jours
planned-done-day = Fait : { $day }
planned-skipped = Sauté
planned-skip = Sauter
planned-skip-now = Sauter ce jour
planned-reason = Pourquoi ce jour est sauté
planned-take-back = Retirer
planned-to-confirm = À confirmer
planned-already = Quelqu’un d’autre a déjà confirmé ce jour, ou il est sauté.
planned-done-later = Ce jour n’est pas encore venu.
planned-take-back-late = Une confirmation peut être retirée par son auteur, le jour même. Ensuite, c’est l’entreprise qui le fait.

# Ce qui ne va pas dans un plan
planned-choose-member = Choisissez un membre de l’équipe.
planned-choose-confirmer = Choisissez qui confirme.
planned-choose-repeats = Choisissez la répétition.
planned-long-ago = Le premier jour remonte à plus d’un an.
planned-no-hour = Indiquez une heure, par exemple 09:30.
planned-days-number = Indiquez un nombre de jours de 0 à { $most }.
planned-every-number = Indiquez un nombre de 1 à 1000.
planned-times-number = Indiquez un nombre de 1 à 10000.
planned-until-or-times = Indiquez soit la date de fin, soit le nombre de fois.
planned-until-before = La fin précède le premier jour.
planned-rule-unreadable = Ce n’est pas une règle de répétition, par exemple FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Une règle indique des jours : quotidienne, hebdomadaire, mensuelle ou annuelle, sans heures.
planned-rule-no-day = Cette règle ne donne aucun jour.

# Tous éléments confondus
planned-which = Lesquelles
planned-only-overdue = En retard
planned-only-due = D’ici une semaine
planned-only-all = Toutes
planned-mine = Seulement les miennes
planned-none-overdue = Rien n’est en retard.
planned-none-due = Rien de planifié n’attend ici.
planned-by = confirmé par { $name }
planned-answers-for = { $name } en répond
planned-overdue-days = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
}
hit-planned = Activité planifiée
