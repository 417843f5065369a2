# Перевірки доступу
reviews = Перевірки доступу
reviews-about = Кожен куратор визначає, хто з його гостей залишається. Доступ тих, кого не підтверджено до останнього дня, призупиняється. Результат — звіт із вашою печаткою.
review-new = Почати перевірку
review-title = Назва
review-title-usual = Перевірка доступу
review-which = Які гості
review-which-all = Усі гості ({ $count })
review-which-idle = Ті, кого давно не було ({ $count })
review-which-of = { $name } ({ $count })
review-day = До якого дня
review-day-help = Після цього дня доступ непідтверджених призупиняється.
review-day-far = Виберіть день у межах року.
review-start = Почати й запитати кураторів
review-nobody = Таких гостей зараз немає.
review-guests-by = { $count ->
    [one] { $count } гість, термін: { $day }.
    [few] { $count } гості, термін: { $day }.
    [many] { $count } гостей, термін: { $day }.
   *[other] { $count } гостя, термін: { $day }.
}
review-started = Початок: { $name }, { $date }.
review-closed = Закрито: { $date }
review-closed-by = Закрито: { $name }, { $date }.
review-is-over = Цю перевірку завершено. Відповісти вже не можна.
review-progress = Перебіг
review-yours = { $count ->
    [0] Ви відповіли щодо всіх своїх гостей.
    [one] На вашу відповідь чекає { $count } гість.
    [few] На вашу відповідь чекають { $count } гості.
    [many] На вашу відповідь чекають { $count } гостей.
   *[other] На вашу відповідь чекають { $count } гостя.
}
review-about = Підтвердьте, хто залишається. Позначте, що слід закрити, або закрийте все. Доступ тих, кого не підтверджено до останнього дня, призупиняється.
review-none-yours = У цій перевірці немає ваших гостей.
review-open = Що для них відкрито
review-confirm = Підтвердити
review-reduce = Закрити позначене
review-close-all = Закрити все
review-gone = Для них більше нічого не відкрито.
review-unanswered = Ніхто не відповів.
review-waits = Чекає на відповідь
review-is-confirmed = Підтверджено
review-is-reduced = Скорочено
review-all-closed = Закрито
review-is-suspended = Призупинено
review-is-gone = Уже нічого не було відкрито
review-close = Закрити перевірку
review-close-question = Закрити зараз? Доступ непідтверджених буде одразу призупинено.
review-report = Звіт
review-so-far = Відповідей: { $done } з { $all }
review-unsponsored = { $count ->
    [one] За { $count } з них ніхто не відповідає.
    [few] За { $count } з них ніхто не відповідає.
    [many] За { $count } з них ніхто не відповідає.
   *[other] За { $count } з них ніхто не відповідає.
}
review-answer-yourself = Відповісти за них
review-decided-already = Щодо гостя { $name } вже є відповідь: { $by }.
review-nothing-open = Для гостя { $name } більше нічого не відкрито.
review-choose-items = Позначте, що слід закрити.
review-what = Можливі значення: confirm, reduce, close.
review-report-title = Перевірка доступу
review-report-lead = Перевірка доступу гостей організації «{ $organization }»: гостей — { $count }; термін: { $day }. Запит отримали всі куратори; доступ непідтверджених призупинено.
review-report-what = Перевірка
review-report-started = Початок
review-report-closed = Закрито
review-report-by-day = настав її день
review-report-number = Номер
review-report-guests = Гості
review-report-guest = Гість
review-report-decision = Рішення
review-report-when = Коли
review-report-what-closed = Що закрито
review-report-foot = Час указано за UTC. Цей звіт скріплено печаткою організації.
review-report-all = Усі гості
review-report-idle = Ті, кого давно не було
review-report-of = Гості: { $name }
