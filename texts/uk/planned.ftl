# Заплановані активності: що має відбутися, один раз чи знову й знову, і підтверджується.
planned-title = Заплановане
planned-add = Запланувати
planned-new = Запланувати активність
planned-empty = Нічого не заплановано. Огляд, доставка, візит: заплануйте один раз або з повторенням. Виконавець отримає нагадування й підтвердить виконання.
planned-first-step = Запланувати першу активність
planned-name = Що має відбутися
planned-body = Опис
planned-first-day = Перший день
planned-at-hour = Час, якщо це важливо
planned-repeats = Повторення
planned-once = Один раз
planned-repeats-days = Щодня
planned-repeats-weekdays = Із понеділка до п’ятниці
planned-repeats-weeks = Щотижня
planned-repeats-months = Щомісяця
planned-repeats-same-weekday = Щомісяця в той самий день тижня
planned-repeats-years = Щороку
planned-repeats-rule = За правилом
planned-rule = Правило (RFC 5545)
planned-every = Інтервал
planned-until = До
planned-times = Кількість разів
planned-times-help = Залиште обидва поля порожніми, якщо без завершення.
planned-confirmer = Хто підтверджує
planned-responsible = Хто за це відповідає
planned-choose = Виберіть особу
planned-remind = За скільки днів нагадати
planned-remind-help = Той, хто підтверджує, отримає сповіщення тоді, у сам день і після нього.
planned-escalate = Через скільки днів повідомити вище
planned-escalate-help = Якщо ніхто не підтвердив, той, хто за це відповідає, отримає сповіщення, а потім щотижня. 0 — ніколи.
planned-edit = Редагувати
planned-end = Завершити
planned-end-sentence = Нових днів не буде, нагадування припиняться. Підтверджене залишиться.
planned-end-now = Завершити зараз
planned-ended = Завершено
planned-all-done = Усе підтверджено
planned-nobody = ніхто
planned-next = Наступне
planned-overdue-since = Прострочено: { $day }
planned-overdue = Прострочено
planned-waits = Потрібно підтвердити
planned-every-days = { $count ->
    [1] Щодня
    [one] Кожен { $count } день
    [few] Кожні { $count } дні
    [many] Кожні { $count } днів
   *[other] Кожні { $count } дня
}
planned-every-weekday = Із понеділка до п’ятниці
planned-every-weeks = { $count ->
    [1] Щотижня у { $weekday }
    [one] Кожен { $count } тиждень у { $weekday }
    [few] Кожні { $count } тижні у { $weekday }
    [many] Кожні { $count } тижнів у { $weekday }
   *[other] Кожні { $count } тижня у { $weekday }
}
planned-every-months = { $count ->
    [1] Щомісяця
    [one] Кожен { $count } місяць
    [few] Кожні { $count } місяці
    [many] Кожні { $count } місяців
   *[other] Кожні { $count } місяця
}
# Рід дня тижня невідомий, тож порядковий числівник стосується слова «день».
planned-every-same-weekday = { $count ->
    [1] Щомісяця
    [one] Кожен { $count } місяць
    [few] Кожні { $count } місяці
    [many] Кожні { $count } місяців
   *[other] Кожні { $count } місяця
} у { $weekday } ({ $place ->
    [1] перший
    [2] другий
    [3] третій
    [4] четвертий
   *[other] останній
} такий день місяця)
planned-every-years = { $count ->
    [1] Щороку
    [one] Кожен { $count } рік
    [few] Кожні { $count } роки
    [many] Кожні { $count } років
   *[other] Кожні { $count } року
}
planned-said-until = { $every }, до { $day }
planned-said-times = { $every }, { $count ->
    [1] один раз
    [one] { $count } раз
    [few] { $count } рази
    [many] { $count } разів
   *[other] { $count } раза
}

# Підтвердження
planned-confirm-title = Це зроблено?
planned-confirm-day = Термін: { $day }
planned-which-day = За який день
planned-done-on = Дата виконання
planned-note = Що зроблено
planned-photos = Фото й файли
planned-confirm = Підтвердити
planned-days = Дні
planned-done-day = Виконано: { $day }
planned-skipped = Пропущено
planned-skip = Пропустити
planned-skip-now = Пропустити цей день
planned-reason = Чому пропущено
planned-take-back = Відкликати
planned-to-confirm = До підтвердження
planned-already = Цей день уже підтвердив хтось інший, або його пропущено.
planned-done-later = Цей день ще не настав.
planned-take-back-late = Підтвердження може відкликати той, хто його дав, того самого дня. Пізніше це робить компанія.

# Що не так із планом
planned-choose-member = Виберіть учасника команди.
planned-choose-confirmer = Виберіть, хто підтверджує.
planned-choose-repeats = Виберіть, як це повторюється.
planned-long-ago = Перший день був понад рік тому.
planned-no-hour = Запишіть час, наприклад 09:30.
planned-days-number = Запишіть кількість днів від 0 до { $most }.
planned-every-number = Запишіть число від 1 до 1000.
planned-times-number = Запишіть число від 1 до 10000.
planned-until-or-times = Укажіть або кінцеву дату, або кількість разів.
planned-until-before = Кінець був би раніше за перший день.
planned-rule-unreadable = Це не правило повторення, як-от FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Правило називає дні: щодня, щотижня, щомісяця або щороку, без годин.
planned-rule-no-day = За цим правилом не випадає жодного дня.

# У всіх елементах
planned-which = Які з них
planned-only-overdue = Прострочені
planned-only-due = Упродовж тижня
planned-only-all = Усі
planned-mine = Лише мої
planned-none-overdue = Нічого не прострочено.
planned-none-due = Нічого запланованого тут не чекає.
planned-by = підтверджує: { $name }
planned-answers-for = За це відповідає { $name }
planned-overdue-days = { $count ->
    [one] прострочено на { $count } день
    [few] прострочено на { $count } дні
    [many] прострочено на { $count } днів
   *[other] прострочено на { $count } дня
}
hit-planned = Запланована активність
