# Інтерфейс гостей.

guest-shared-by = { $sharer } надає вам доступ
guest-shared-until = { $sharer } надає вам доступ до { $date }
guest-overview = Огляд
guest-jump = На цій сторінці
guest-todo = Завдання
guest-for-you = Завдання, за якими ви стежите
guest-files = Файли
guest-notes = Нотатки
guest-activities = Активності
guest-comments = Коментарі
guest-people = Разом із вами
guest-news = Нове для вас
guest-mark-seen = Позначити як переглянуте
guest-foot = Ви бачите лише те, що відкрила для вас організація «{ $organization }».
guest-browsers = Мої браузери
guest-browsers-about = У цих браузерах код не запитується. Вийдіть із тих, які вам не знайомі.
browser-since = Додано: { $since }, остання активність: { $seen }
guest-menu = Записи й компанії
guest-open-at = Відкрито для вас: { $organization }
guest-open-count = { $count ->
    [0] Для вас нічого не відкрито
    [one] Для вас відкрито { $count } елемент
    [few] Для вас відкрито { $count } елементи
    [many] Для вас відкрито { $count } елементів
   *[other] Для вас відкрито { $count } елемента
}
guest-home = Головна
guest-others = Інші компанії
guest-empty = Організація «{ $organization }» наразі нічого для вас не відкрила. Щойно щось з’явиться, воно буде тут.
guest-my-tasks = Завдання, за якими ви стежите
guest-my-items = Записи, відкриті для вас
guest-hello = Вітаємо, { $name }
guest-hello-below = Що відкрила для вас організація «{ $organization }»
guest-search = Шукати серед відкритого для вас
guest-responsible = відповідальна особа
guest-search-least = Введіть щонайменше { $count ->
    [one] { $count } символ
    [few] { $count } символи
    [many] { $count } символів
   *[other] { $count } символу
}.
guest-search-nothing = Серед відкритого для вас немає збігів із «{ $sought }».
guest-companies = Компанії, що діляться з вами
guest-companies-again = З вами діляться й інші компанії. Щоб їх побачити, увійдіть ще раз: від вашого входу минуло чимало часу.
guest-companies-none = У цьому браузері для вас нічого не відкрито. Відкрийте посилання з листа або ввійдіть з адресою, на яку його надіслано.
hit-file = Файл
hit-task = Завдання
hit-note = Нотатка
hit-activity = Активність
hit-event = Взаємодія
hit-comment = Коментар
kind-record = Запис
kind-project = Проєкт
kind-document = Документ
kind-board = Дошка
preview-banner = Ви бачите те, що бачить { $name }. Тут нічого не можна змінити, і це не враховується як відвідування.
preview-proposed = Ось що побачить { $name }. Поки що нічого не надіслано.
guest-news-more = і ще { $count }
preview-sends = { $name } може надсилати сюди файли.
preview-makes-requests = { $name } може подавати тут заявки.
preview-writes-notes = { $name } може писати тут нотатки.
preview-writes = { $name } може писати тут.
guest-companies-none-title = Тут для вас нічого не відкрито
link-closed-others = Переглянути, що для вас відкрито
