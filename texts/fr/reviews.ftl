# Revues des accès
reviews = Revues des accès
reviews-about = Chaque référent dit lesquels de ses invités doivent rester. Les invités non confirmés au dernier jour sont suspendus. Le résultat est un rapport sous votre cachet.
review-new = Lancer une revue
review-title = Titre
review-title-usual = Revue des accès
review-which = Quels invités
review-which-all = Tous les invités ({ $count })
review-which-idle = Ceux qui ne sont pas venus depuis longtemps ({ $count })
review-which-of = { $name } ({ $count })
review-day = Échéance
review-day-help = Après ce jour, les invités non confirmés sont suspendus.
review-day-far = Choisissez un jour d’ici un an.
review-start = Lancer et solliciter les référents
review-nobody = Il n’y a actuellement aucun invité de ce genre.
review-guests-by = { $count ->
    [one] { $count } invité, échéance : { $day }.
   *[other] { $count } invités, échéance : { $day }.
}
review-started = Lancée par { $name } ({ $date }).
review-closed = Clôturée : { $date }
review-closed-by = Clôturée par { $name } ({ $date }).
review-is-over = Cette revue est terminée. Plus aucune réponse n’est possible.
review-progress = Avancement
review-yours = { $count ->
    [0] Vous avez répondu pour tous vos invités.
    [one] { $count } invité attend votre réponse.
   *[other] { $count } invités attendent votre réponse.
}
review-about = Confirmez qui doit rester. Cochez ce qui doit être fermé, ou fermez tout. Les invités non confirmés au dernier jour sont suspendus.
review-none-yours = Aucun de vos invités ne fait partie de cette revue.
review-open = Ce qui lui est ouvert
review-confirm = Confirmer
review-reduce = Fermer ce qui est coché
review-close-all = Tout fermer
review-gone = Plus rien ne lui est ouvert.
review-unanswered = Personne n’a répondu.
review-waits = En attente de réponse
review-is-confirmed = Confirmé
review-is-reduced = Réduit
review-all-closed = Fermé
review-is-suspended = Suspendu
review-is-gone = Plus rien n’était ouvert
review-close = Clôturer la revue
review-close-question = La clôturer maintenant ? Les invités non confirmés sont aussitôt suspendus.
review-report = Rapport
review-so-far = Réponses : { $done } sur { $all }
review-unsponsored = { $count ->
    [one] { $count } d’entre eux n’a pas de référent.
   *[other] { $count } d’entre eux n’ont pas de référent.
}
review-answer-yourself = Répondre pour eux
review-decided-already = { $by } a déjà répondu pour { $name }.
review-nothing-open = Plus rien n’est ouvert à { $name }.
review-choose-items = Cochez ce qui doit être fermé.
review-what = Valeurs possibles : confirm, reduce, close.
review-report-title = Revue des accès
review-report-lead = { $organization } a passé en revue { $count ->
    [one] l’accès de { $count } invité
   *[other] les accès de { $count } invités
}, échéance : { $day }. Chaque référent a été sollicité ; les invités non confirmés ont été suspendus.
review-report-what = Revue
review-report-started = Lancement
review-report-closed = Clôture
review-report-by-day = échéance atteinte
review-report-number = Numéro
review-report-guests = Invités
review-report-guest = Invité
review-report-decision = Décision
review-report-when = Quand
review-report-what-closed = Ce qui a été fermé
review-report-foot = Les heures sont en UTC. Ce rapport porte le cachet de l’organisation.
review-report-all = Tous les invités
review-report-idle = Ceux qui ne sont pas venus depuis longtemps
review-report-of = Invités de { $name }
