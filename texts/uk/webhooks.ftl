# Вебхуки: програми, яких сповіщають про події
webhooks = Вебхуки
webhooks-about = Інші програми дізнаються, коли тут щось відбувається: що й де, але ніколи не те, що написано. Кожне повідомлення підписується.
webhooks-empty = Поки що жодну програму ні про що не сповіщають.
webhook-new = Додати вебхук
webhook-make = Додати й показати секрет
webhook-name = Назва
webhook-address = Адреса
webhook-address-help = Куди надсилати, наприклад https://hooks.example.com/parlor.
webhook-address-wrong = Введіть адресу, що починається з https://, без імені та пароля в ній.
webhook-address-inside = Ця адреса веде до комп’ютера, відкритого не для всіх. Туди нічого не надсилається.
webhook-events = Про що сповіщати
webhook-events-all = Про все
webhook-events-single = Окремі події
webhook-events-wrong = Виберіть щонайменше один із наявних видів або подій.
webhook-kind-items = Елементи та хто бере в них участь
webhook-kind-tasks = Завдання та їх погодження
webhook-kind-orders = Наряди
webhook-kind-planned = Заплановані активності
webhook-kind-notes = Нотатки й активності
webhook-kind-comments = Коментарі та чати
webhook-kind-files = Файли
webhook-kind-projects = Проєкти та їхні етапи
webhook-kind-documents = Документи й підписи
webhook-kind-boards = Дошки
webhook-kind-requests = Заявки та списки запитів
webhook-kind-forms = Форми
webhook-kind-sharing = Спільний доступ і посилання
webhook-kind-receipts = Що прочитали гості
webhook-kind-guests = Контакти, гості та перевірки доступу
webhook-kind-organizers = Реєстри, їхні поля та подання
webhook-kind-members = Учасники, ролі та входи
webhook-kind-organization = Налаштування організації
webhook-reach = Щодо чого
webhook-reach-all = Усе, що бачить його учасник
webhook-reach-organizer = Один реєстр
webhook-reach-items = Окремі елементи
webhook-reach-wrong = Можливі значення: all, organizer, items.
webhook-organizer = Реєстр
webhook-organizer-help = Лише якщо сповіщати про один реєстр.
webhook-organizer-wrong = Виберіть реєстр.
webhook-items = Елементи
webhook-items-help = Лише якщо сповіщати про окремі елементи: їхні адреси, по одній у рядку.
webhook-items-wrong = Укажіть у кожному рядку адресу елемента цієї організації.
webhook-items-many = Не більше 50 елементів. Виберіть реєстр або все.
webhook-eyes-of = бачить те саме, що й { $name }
webhook-eyes = Його сповіщають про те, що бачить { $name } у цей момент, і про саму організацію.
webhook-eyes-little = Його сповіщають лише про елементи, які бачить { $name } у цей момент: { $name } не керує організацією.
webhook-take = Хай бачить те, що бачу я
webhook-both-until = До { $date } підписує й попередній секрет.
webhook-waiting = { $count ->
    [one] У черзі { $count } доставка
    [few] У черзі { $count } доставки
    [many] У черзі { $count } доставок
   *[other] У черзі { $count } доставки
}
webhook-reached = Остання успішна доставка
webhook-is-on = Увімкнено
webhook-is-off = Вимкнено
webhook-is-failing = Збої
webhook-off-hand = Вимкнено { $date }. Нічого не надсилається; те, що відбувається тим часом, пізніше надіслано не буде.
webhook-off-gone = Вимкнено { $date }: адреса відповіла, що її більше немає (410).
webhook-off-failing = Вимкнено { $date }: п’ять днів нічого не вдавалося доставити.
webhook-many = Уже є { $most } вебхуків. Спершу видаліть один.
webhook-off-first = Його вимкнено. Спершу ввімкніть.
webhook-failing-since = Нічого не вдається доставити, початок: { $date }. Спроби тривають, щоразу рідше.
webhook-switch-on = Увімкнути
webhook-switch-off = Вимкнути
webhook-send-test = Надіслати тестову подію
webhook-settings = Налаштування
webhook-secret = Секрет і видалення
webhook-secret-about = За секретом одержувач перевіряє, що повідомлення надійшло звідси. Його показано один раз; новий замінює його, і добу підписують обидва.
webhook-secret-title = Секрет: { $name }
webhook-secret-lead = Скопіюйте його зараз. Більше його не буде показано.
webhook-rotate = Новий секрет
webhook-rotate-sentence = Створити новий секрет? Попередній підписуватиме ще 24 години, щоб одержувач встиг перейти.
webhook-remove = Видалити
webhook-remove-sentence = Видалити { $name }? Те, що в черзі, не буде надіслано, а історію доставок буде стерто.
webhook-deliveries = Доставки
webhook-deliveries-about = Зберігаються 30 днів.
webhook-deliveries-which = Які доставки
webhook-deliveries-empty = Доставок тут немає.
webhook-deliveries-pages = Сторінки доставок
webhook-deliveries-older = Старіші
webhook-state-all = Усі
webhook-state-waiting = У черзі
webhook-state-delivered = Доставлено
webhook-state-failed = Помилка
webhook-state-withheld = Не сповіщено
webhook-tries = { $count ->
    [0] спроб ще не було
    [one] { $count } спроба
    [few] { $count } спроби
    [many] { $count } спроб
   *[other] { $count } спроби
}
webhook-delivery-title = Доставка: { $event }
webhook-made = Коли відбулося
webhook-tried = Спроби
webhook-next = Наступна спроба
webhook-send-again = Надіслати ще раз
webhook-request = Що надсилається
webhook-answer = Що надійшло у відповідь
webhook-no-answer = Ще нічого.
webhook-fault-inside = Нічого не надіслано: адреса веде до комп’ютера, відкритого не для всіх, або переспрямовує без кінця.
webhook-fault-address = Нічого не надіслано: адреса або та, на яку вона переспрямовує, не починається з https://.
webhook-fault-silence = Відповіді не було 15 секунд, або адреса недоступна.
leaving-webhooks = { $count ->
    [one] { $count } вебхук бачитиме те, що бачить його новий учасник.
    [few] { $count } вебхуки бачитимуть те, що бачить їхній новий учасник.
    [many] { $count } вебхуків бачитимуть те, що бачить їхній новий учасник.
   *[other] { $count } вебхука бачитимуть те, що бачить їхній новий учасник.
}
news-webhook-off = Цей вебхук вимкнено: нічого не вдалося доставити, або адреса повідомила, що її більше немає
