# Сповіщення: що стосується людини, та її листи.

notifications = Сповіщення
notifications-bell = { $count ->
    [0] Сповіщення
    [one] Сповіщення, чекає { $count }
    [few] Сповіщення, чекають { $count }
    [many] Сповіщення, чекають { $count }
   *[other] Сповіщення, чекають { $count }
}
notifications-empty = Тут буде те, що стосується вас: чим з вами поділилися, нові завдання, зміни, відповіді та згадки.
notifications-read-all = Позначити все як прочитане
notifications-read = Позначити як прочитане
notifications-read-one = Позначити як прочитане: { $title }
notifications-unread = ще не прочитано
notifications-pages = Сторінки
notifications-first = До найновіших
notifications-older = Старіші

news-shared = { $name } надає вам доступ
news-told = { $name } ділиться цим із гостями
news-added = { $name } додає вас
news-noted = { $name } пише нотатку
news-request = { $name } подає заявку
news-package = Використано чотири п’ятих дозволеної кількості гостей
news-added-by-nobody = Вас додано
news-new-task = Нове завдання
news-changed-by-nobody = Змінено: { $parts }
news-changed = { $name } змінює: { $parts }
news-part-text = текст
news-part-due = термін
news-part-status = статус
news-part-assignee = виконавець
news-virus = У файлі знайдено вірус, файл видалено
news-files = { $name } додає файл
news-comment = { $name } пише
news-event = { $name } пише вам
news-mention = { $name } згадує вас
news-team-chat = Нові повідомлення в чаті команди
news-team-chat-new = { $count ->
    [one] { $count } нове повідомлення в чаті команди
    [few] { $count } нові повідомлення в чаті команди
    [many] { $count } нових повідомлень у чаті команди
   *[other] { $count } нового повідомлення в чаті команди
}
news-guest-chat = Нові повідомлення в чаті з гостями
news-guest-chat-new = { $count ->
    [one] { $count } нове повідомлення в чаті
    [few] { $count } нові повідомлення в чаті
    [many] { $count } нових повідомлень у чаті
   *[other] { $count } нового повідомлення в чаті
}
news-asked = { $name } просить вас погодити це
news-approved = Погоджено; остання відповідь: { $name }
news-rejected = Відхилено: { $name }
news-with-edits = Прийнято з правками; остання відповідь: { $name }
news-update = { $name } повідомляє стан справ
news-requested = { $name } просить доступ
news-answer = Хтось заповнює форму
news-ending = Доступ невдовзі закінчиться
news-planned-soon = Наближається ({ $day })
news-planned-due = Настав термін ({ $day }), підтвердьте виконання
news-planned-late = Прострочено ({ $day }), підтвердьте виконання
news-unconfirmed = Ніхто не підтвердив виконання ({ $day })
news-stuck = Підтвердити це нікому: нікого не призначено або доступ закрито

mails-title = Листи
mails-about = Які листи ви отримуєте й коли: одразу, раз на день одним листом або ніколи. Усе, що стосується вас, у будь-якому разі є в сповіщеннях.
mails-choose = Виберіть, які листи ви отримуєте
mails-saved = Збережено. Відтепер листи надходитимуть так.
mails-unknown = Виберіть для кожного виду одне з: now, daily, never.
mails-codes = Коди для входу та запрошення до роботи з компанією надходять завжди.
mails-shares = Чимось поділилися
mails-mentions = Мене згадано
mails-comments = Коментарі
mails-chat = Повідомлення в чаті
mails-approvals = Погодження, підписи та списки запитів, надіслані мені
mails-tasks = Завдання, нотатки й активності, за якими я стежу; мої терміни
mails-files = Нові файли
mails-forms = Відповіді на форми
mails-ends = Доступ, що невдовзі закінчується
mails-digest = Лист, що надходить раз на день
mails-now = Одразу
mails-daily = Раз на день
mails-never = Ніколи

unsubscribe-title = Не надсилати більше таких листів?
unsubscribe-about = Одне натискання — і листи цього виду більше не надходитимуть: { $sort }.
unsubscribe-press = Більше не надсилати
unsubscribed-title = Такі листи більше не надходитимуть
unsubscribed-about = Листи цього виду вам більше не надсилаються: { $sort }. Усе, що стосується вас, і далі є в сповіщеннях.
unsubscribe-again = Знову отримувати

mail-unsubscribe = Не надсилати листів цього виду
mail-news-subject = { $says }: { $title }
mail-news-button = Відкрити
mail-digest-subject = { $count ->
    [one] На вас чекає { $count } сповіщення
    [few] На вас чекають { $count } сповіщення
    [many] На вас чекають { $count } сповіщень
   *[other] На вас чекають { $count } сповіщення
}
mail-digest-above = Від вашого останнього відвідування
mail-digest-more = Решта — у сповіщеннях.
mail-kind-news = Сповіщення
mail-kind-digest = Щоденний лист

calendar = Календар
calendar-about = Дні, на які припадають терміни, наскільки це відкрито для вас. Підпишіться на нього у власному календарі: там він оновлюватиметься автоматично.
calendar-days = Що в ньому є
calendar-empty = Термінів немає. Тут будуть завдання й проєкти з термінами та все заплановане.
calendar-none = Адреси ще немає. Створіть її та додайте до свого календаря як підписку.
calendar-make = Створити адресу
calendar-address = Адреса для підписки
calendar-address-help = Кожен, хто має цю адресу, читає все, що тут є. Нікому її не передавайте й поновіть, якщо її отримав хтось інший.
calendar-copy = Копіювати адресу
calendar-copied = Скопійовано.
calendar-renew = Поновити адресу
calendar-end = Скасувати
calendar-fetched = останній запит

mail-write-above = Напишіть відповідь над цим рядком
answer-no-files = Тут не можна надсилати файли. Дайте відповідь без них.
answer-second-step = Ваша організація вимагає від учасників другого кроку, а лист його не має: дайте відповідь на сторінці.
