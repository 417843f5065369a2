crumbs = Де ви зараз
overtaken = Поки ви писали, хтось інший змінив це. Ось як воно виглядає тепер; нижче — те, що ввели ви.
overtaken-mine = Зберегти моє
overtaken-theirs = Залишити інше
role = Роль
role-administrator = Адміністратор
role-administrator-about = усе в організації
role-internal = Внутрішній
role-internal-about = працює з усіма реєстрами й записами
role-external = Зовнішній
role-external-about = лише те, у чому бере участь
role-unknown = Такої ролі немає.
home-title = Вітаємо, { $name }
home-tasks = Мої завдання
home-tasks-empty = На вас нічого не чекає.
home-items = Нещодавно змінене
home-items-empty = Тут буде те, над чим працюєте ви та ваша команда.
home-guests = Нещодавні гості
home-guests-empty = Коли гість відкриє те, чим ви поділилися, ви побачите це тут.
home-open-to = { $count ->
    [one] { $count } гість
    [few] { $count } гості
    [many] { $count } гостей
   *[other] { $count } гостя
}
first-title = Вітаємо, { $name }. Тут усе ваше.
first-lead = Поки що тут порожньо, і ззовні ніхто нічого не бачить. Три кроки — і ви приймаєте першого гостя.
first-organizer = Створіть перший реєстр
first-organizer-about = Місце для записів одного виду. Поля можна змінити пізніше.
first-from = Почати з
first-make = Створити реєстр
first-ask = Реєстри створюють адміністратори. Попросіть адміністратора створити перший.
first-record = Додайте запис
first-record-about = Міст, договір, замовлення — усе, що ви показали б гостеві.
first-share = Поділіться ним із гостем
first-share-about = Листом або посиланням. Ви заздалегідь бачите, що саме побачить гість.
team-title = Моя команда
team-count = { $count ->
    [one] { $count } учасник
    [few] { $count } учасники
    [many] { $count } учасників
   *[other] { $count } учасника
}
team-actions = Дії: { $name }
team-make = Надати роль «{ $role }»
team-role-for-guest = { $name } має статус гостя, а гість не має ролі. Спершу запросіть цю особу до команди; це займе місце.
team-last-administrator = В організації має бути адміністратор. Спершу призначте іншого.
invitations-title = Відкриті запрошення
invitation-by = запрошення: { $name }, { $when }
invitation-over = термін дії минув
invitation-again = Надіслати ще раз
invitation-cancel = Скасувати запрошення
invitation-member-already = { $name } вже працює тут.
invitation-open-already = На цю адресу вже надіслано запрошення. Краще надішліть його ще раз.
invite-title = Запросити учасника
invite-seat = Учасник працює тут і займає місце. Щоб показати щось людині ззовні, краще поділіться цим.
invite-name = Ім’я
invite-button = Надіслати запрошення
administration-title = Керування
administration-ways = Інші розділи керування
administration-guests = Гості
administration-guests-of = з { $count }
administration-guests-any = без обмежень
administration-plan = Тариф
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Налаштування
settings-name = Назва
settings-hue = Колір
settings-hue-wrong = Виберіть один із кольорів.
settings-days = Скільки днів браузер гостя лишається довіреним
settings-days-help = Після цього знову потрібен код. 0 — код за кожного відвідування.
settings-days-wrong = Кількість днів від 0 до 365.
settings-code = Запитувати код і за першого відвідування
settings-code-help = Тоді самого гостьового посилання для входу не досить.
settings-external = Гостьові посилання
settings-external-help = Учасники можуть створювати й копіювати їх.
settings-second = Учасникам потрібен другий крок
settings-second-help = Увійти можна лише із застосунком автентифікації, ключем доступу або через ваш єдиний вхід.
settings-second-self = Спершу налаштуйте другий крок для себе, інакше ви втратите доступ.
hue-green = Зелений
hue-sand = Пісочний
hue-sky = Небесний
hue-ochre = Вохряний
hue-plum = Сливовий
hue-moss = Моховий
guest-browsers-title = Довірені браузери гостей
guest-browsers-empty = Довірених браузерів гостей ще немає.
audit-title = Журнал
audit-lead = Хто що робить і хто що переглядає. Змінити в ньому нічого не можна.
audit-empty = Подій ще не було.
audit-pages = Сторінки журналу
audit-newest = Найновіші
audit-older = Старіші
audit-by-system = Parlor
audit-by-nobody = Невідома особа
audit-by-somebody = Хтось
audit-named = «{ $name }»
audit-deed = { $deed ->
    [organization-founded] засновує організацію
    [organization-made] створює організацію як оператор
    [settings-changed] змінює налаштування
    [brand-changed] змінює бренд
    [brand-picture] додає зображення бренду
    [brand-picture-removed] видаляє зображення бренду
    [sender-set] задає відправника листів
    [sender-confirmed] підтверджує відправника листів
    [sender-ready] знаходить ключ листів у домені та починає використовувати його адресу
    [sender-unready] більше не знаходить ключа листів у домені та припиняє використовувати його адресу
    [sender-removed] видаляє відправника листів
    [role-given] надає інші ролі учаснику
    [role-made] створює роль
    [role-changed] змінює роль
    [role-ended] виводить роль з ужитку
    [records-exported] експортує записи реєстру
    [records-imported] імпортує записи до реєстру
    [moved-in] переносить дані з іншої програми
    [view-saved] зберігає подання списку
    [view-removed] видаляє подання списку
    [member-removed] вилучає з команди
    [invitation-sent] надсилає запрошення
    [invitation-sent-again] надсилає запрошення ще раз
    [invitation-cancelled] скасовує запрошення
    [invitation-role] змінює роль у запрошенні
    [invitation-accepted] приймає запрошення
    [copies-exported] експортує копії документа
    [contact-made] додає контакт
    [contact-merged] об’єднується з іншим контактом
    [contact-changed] змінює контакт
    [browser-ended] скасовує довіру до браузера
    [person-signed-in] входить
    [person-signed-out] виходить
    [person-password] змінює свій пароль
    [person-second-on] вмикає другий крок входу
    [person-second-off] вимикає другий крок входу
    [key-made] створює ключ для програм
    [passkey-added] додає ключ доступу
    [passkey-removed] видаляє ключ доступу
    [key-ended] скасовує ключ для програм
    [service-made] додає сервіс
    [service-key-made] створює ключ сервісу
    [service-key-ended] скасовує ключ сервісу
    [view-key-made] створює ключ, що показує те, що бачить гість:
    [view-key-ended] скасовує ключ, що показує те, що бачить гість:
    [file-read] читає файл
    [file-reminded] нагадує гостям прочитати файл
    [task-read] відкриває завдання
    [note-read] відкриває нотатку
    [activity-read] відкриває активність
    [event-read] відкриває повідомлення або запит щодо документа
    [request-read] відкриває заявку
    [request-list-read] відкриває список запитів
    [planned-read] відкриває заплановану активність
    [preset-made] створює набір доступу
    [preset-changed] змінює набір доступу
    [preset-ended] видаляє набір доступу
    [group-made] створює групу гостей
    [group-renamed] перейменовує групу гостей
    [group-ended] видаляє групу гостей
    [group-joined] додає контакт до групи гостей
    [group-left] вилучає контакт із групи гостей
    [group-shared] надає доступ групі гостей
    [item-seen] переглядає
    [item-fetched] завантажує своєю програмою
    [share-opened] надає доступ гостеві:
    [share-changed] змінює те, що бачить гість:
    [share-closed] закриває доступ гостеві:
    [activity-added] додає активність
    [activity-changed] змінює активність
    [category-added] додає категорію до реєстру
    [category-archived] виводить категорію з ужитку
    [category-renamed] перейменовує категорію
    [category-restored] повертає категорію до вжитку
    [comment-added] пише коментар
    [comment-changed] змінює коментар
    [comment-moved] показує гостям коментар команди
    [comment-removed] видаляє коментар
    [comment-restored] відновлює коментар
    [board-said] пише в чаті дошки
    [board-commented] коментує дошку
    [board-resolved] позначає коментар вирішеним на дошці
    [board-reopened] знову відкриває коментар на дошці
    [board-words-removed] видаляє сказане на дошці
    [board-words-restored] відновлює сказане на дошці
    [board-update] повідомляє стан справ на дошці
    [board-update-removed] відкликає повідомлення про стан справ на дошці
    [board-update-restored] відновлює повідомлення про стан справ на дошці
    [board-picture] додає зображення на дошку
    [board-file] додає файл на дошку
    [board-timer] запускає таймер дошки
    [board-timer-stopped] зупиняє таймер дошки
    [template-changed] змінює змінні шаблону
    [message-reacted] реагує на повідомлення в чаті
    [message-unreacted] забирає реакцію в чаті
    [message-restored] відновлює повідомлення в чаті
    [stage-restored] відновлює етап проєктів
    [event-started] починає взаємодію
    [event-closed] закриває взаємодію для гостей
    [event-opened] відкриває взаємодію для гостей
    [event-closed-to] закриває взаємодію для одного гостя
    [event-opened-to] знову відкриває взаємодію для одного гостя
    [file-closed-to] закриває файл для гостя
    [file-opened-to] відкриває файл для гостя
    [field-added] додає поле
    [field-archived] виводить поле з ужитку
    [field-changed] змінює поле
    [field-hidden] приховує поле від гостей
    [field-moved] переміщує поле
    [field-restored] повертає поле до вжитку
    [field-shown] показує поле гостям
    [file-added] додає файл
    [file-internal] приховує файл від гостей
    [file-removed] видаляє файл
    [file-renamed] перейменовує файл
    [file-restored] відновлює файл
    [file-shown] показує файл гостям
    [file-sealed] скріплює файл печаткою
    [evidence-made] завантажує докази щодо
    [archive-asked] замовляє архів організації
    [archive-cancelled] зупиняє створення архіву організації
    [archive-taken] завантажує архів організації
    [seal-imported] імпортує сертифікат для печаток
    [seal-own] повертається до сертифіката інсталяції
    [signing-approved] погоджує
    [signing-changes] просить внести зміни перед підписанням
    [signing-confirmed] підтверджує особу кодом перед підписанням
    [signing-declined] відмовляється підписати
    [signing-ended] завершує маршрут підписання
    [signing-passed] передає підписання іншій особі
    [signing-sealed] скріплює підписане печаткою
    [signing-seal-stopped] зупиняє скріплення підписаного печаткою
    [signing-seal-begun-again] знову починає скріплення підписаного печаткою
    [signing-sent] надсилає на підпис
    [signing-signed] підписує
    [file-version] додає версію файлу
    [file-virus] виявляє у файлі вірус і знищує файл
    [follow-added] додає спостерігача
    [follow-ended] вилучає спостерігача
    [contact-erased] стирає дані контакту
    [member-erased] стирає дані колишнього учасника
    [erasure-asked] просить стерти свої дані
    [erasure-back] скасовує прохання про стирання
    [erasure-objected] заперечує проти стирання даних:
    [data-exported] завантажує свої дані
    [retention-changed] змінює строки зберігання
    [retention-ran] видаляє те, строк зберігання чого минув
    [item-binned] переміщує до кошика
    [item-changed] змінює
    [item-created] додає
    [item-restored] відновлює з кошика
    [link-activated] активує гостьове посилання
    [link-copied] копіює гостьове посилання
    [link-deactivated] деактивує гостьове посилання
    [link-end-set] змінює термін дії гостьового посилання
    [link-fetched] завантажує гостьове посилання, не відкриваючи його
    [link-held] відкриває посилання, яке ніхто не підтвердив
    [link-made] створює гостьове посилання
    [link-opened] відкриває гостьове посилання
    [link-renewed] створює нове гостьове посилання замість старого
    [note-added] додає нотатку
    [note-changed] змінює нотатку
    [note-removed] видаляє нотатку
    [note-restored] відновлює нотатку
    [organizer-guests] змінює те, що гості реєстру бачать, роблять і отримують
    [order-made] створює наряд
    [order-changed] змінює наряд
    [order-reported] звітує про наряд
    [order-confirmed] отримує підтвердження наряду
    [order-withdrawn] відкликає підтвердження наряду
    [order-template] зберігає наряд як шаблон
    [order-template-removed] видаляє шаблон нарядів
    [order-template-restored] відновлює шаблон нарядів
    [request-made] подає заявку
    [request-task] створює завдання із заявки
    [request-closed] закриває заявку
    [request-opened] відкриває заявку знову
    [list-made] створює список запитів
    [list-asked] надсилає гостям список запитів
    [list-title] перейменовує список запитів
    [list-body] змінює текст списку запитів
    [list-due] змінює термін списку запитів
    [list-closed] закриває список запитів
    [list-opened] відкриває список запитів знову
    [list-done] завершує список запитів
    [list-point-added] додає пункт до списку запитів
    [list-point-changed] змінює пункт списку запитів
    [list-point-moved] переміщує пункт списку запитів
    [list-point-removed] видаляє пункт списку запитів
    [list-point-restored] відновлює пункт списку запитів
    [list-answered] відповідає на пункт списку запитів
    [list-taken-back] відкликає відповідь у списку запитів
    [list-accepted] приймає відповідь у списку запитів
    [list-sent-back] повертає відповідь у списку запитів
    [list-template-saved] зберігає шаблон списків запитів
    [list-template-removed] видаляє шаблон списків запитів
    [list-template-restored] відновлює шаблон списків запитів
    [planned-added] планує активність
    [planned-changed] змінює заплановану активність
    [planned-ended] завершує заплановану активність
    [planned-confirmed] підтверджує заплановану активність
    [planned-skipped] пропускає день запланованої активності
    [planned-taken-back] відкликає підтвердження
    [record-guests] змінює те, що гості запису бачать, роблять і отримують
    [grant-fields] вибирає поля, які бачить гість
    [guest-suspended] призупиняє гостя
    [guest-resumed] поновлює доступ гостя
    [guest-renewed] подовжує гостьовий період
    [guest-changed] змінює гостьовий період
    [guest-ended] фіксує кінець гостьового періоду
    [guest-asked] просить подовжити гостьовий період
    [review-started] починає перевірку доступу
    [review-decided] відповідає в перевірці доступу щодо гостя
    [review-closed] закриває перевірку доступу
    [review-reported] створює звіт перевірки доступу
    [domain-named] задає власний домен
    [domain-removed] видаляє власний домен
    [domain-certified] отримує сертифікат для власного домену
    [domain-used] створює посилання з власним доменом
    [domain-failed] створює посилання без власного домену, який не відповідає:
    [webhook-made] додає вебхук
    [webhook-changed] змінює вебхук
    [webhook-secret] надає інший секрет вебхуку
    [webhook-taken] бере на себе вебхук
    [webhook-off] вимикає вебхук
    [webhook-on] вмикає вебхук
    [webhook-tested] надсилає тестову подію на вебхук
    [webhook-sent-again] повторює доставку на вебхук
    [webhook-removed] видаляє вебхук
    [sharing-rule-on] вмикає правило спільного доступу
    [sharing-rule-off] вимикає правило спільного доступу
    [organizer-changed] змінює реєстр
    [organizer-cover] змінює обкладинку реєстру
    [organizer-extranet-off] закриває реєстр для гостей
    [organizer-extranet-on] відкриває реєстр для гостей
    [organizer-made] створює реєстр
    [participant-added] додає до команди елемента
    [participant-removed] вилучає з команди елемента
    [plan-set] змінює тариф
    [share-ended] закриває доступ гостеві: термін минув
    [share-end-set] змінює день, до якого відкрито для гостя
    [task-added] додає завдання
    [task-changed] змінює завдання
    [task-step-added] додає крок до завдання
    [task-step-done] позначає крок завдання виконаним
    [task-step-open] знімає позначку з кроку завдання
    [task-step-removed] видаляє крок завдання
    [task-estimate] змінює оцінку завдання
    [task-worked] записує години роботи над завданням
    [task-worked-removed] вилучає години роботи над завданням
    [task-worked-restored] відновлює години роботи над завданням
    [task-status] змінює статус завдання
   *[other] -
}
contacts-title = Мої контакти
contacts-empty = Поки що нікого. Контакти з’являються самі, коли ви чимось ділитеся, або додайте їх нижче.
contacts-no-counterparty = Без компанії
contact-add = Додати контакт
contact-name = Ім’я
contact-job = Посада
contact-phone = Телефон
contact-language = Мова
contact-counterparty = Компанія
contact-counterparty-help = Нова назва створює нову компанію.
contact-since = Додано
contact-change = Змінити
contact-no-email = ще немає електронної пошти
contact-email-help = Інша адреса — це інша поштова скринька: браузери, довірені за старої адреси, знову мають підтвердити вхід кодом.
contact-email-taken = Цю адресу має інший контакт.
contact-open = { $count ->
    [one] Відкрито { $count } елемент
    [few] Відкрито { $count } елементи
    [many] Відкрито { $count } елементів
   *[other] Відкрито { $count } елемента
}
contact-nothing-open = Нічого не відкрито
contact-open-title = Відкрито для контакту
contact-open-empty = Для цього контакту нічого не відкрито. Сторінка контакту порожня.
contact-open-since = Відкрито: { $when }
contact-open-until = до { $when }
contact-seen = Переглянуто { $when }
contact-not-seen = Ще не переглянуто
contact-team = Команда
contact-no-role = Гості не займають місць і бачать лише те, чим ви ділитеся.
contact-member-already = Ця особа також є учасником вашої команди.
contact-invite = Запросити до моєї команди
contact-invite-seat = { $name } стане учасником, щойно прийме запрошення, і займе місце. Усе, що відкрито за гостьовим доступом, залишиться як є.
contact-invite-no-email = Спершу додайте електронну адресу: запрошення надійде на неї.
audit-by-click = кнопкою «Відкрити» в листі
audit-by-code = за допомогою коду
settings-zone = Часовий пояс
settings-zone-help = Для гостей та учасників, доки невідомий їхній власний
settings-language-help = Для листів людям, чия мова ще невідома
contact-mark-elsewhere = Учасник деінде
contact-mark-account = Має обліковий запис
contact-mark-guest = Гість
contact-mark-invited = Ще без відвідувань
contact-mark-unknown = Без поштової скриньки
contact-seat-free = На тарифі Free місце безкоштовне.
contact-seat-plan = Вартість місця визначає ваш тариф.
contact-seat-price = Вартість місця — { $price }.
