# Панель «Поділитися», хто має доступ, посилання.

share-title = Поділитися з гостями
share-close-panel = Закрити панель
share-no-extranet = Цей реєстр закритий для гостей. Адміністратор може відкрити його.
share-who = З ким
share-who-hint = Ім’я або електронна пошта
share-who-help = Можна кілька одразу або вставити список. Гостей: { $used } з { $limit }.
share-who-help-unlimited = Можна кілька одразу або вставити список.
share-remove = Вилучити: { $name }
share-what = Що вони бачать
share-some-of = { $some } з { $all }
share-files = Файли
share-files-help = { $internal ->
    [0] Усі, зокрема майбутні
    [one] Усі, крім { $internal } файлу лише для команди, зокрема майбутні
    [few] Усі, крім { $internal } файлів лише для команди, зокрема майбутні
    [many] Усі, крім { $internal } файлів лише для команди, зокрема майбутні
   *[other] Усі, крім { $internal } файлу лише для команди, зокрема майбутні
}
share-fields = Поля
share-fields-help = Ті, які цей реєстр показує гостям
share-followed = Завдання, нотатки, активності
share-followed-help = Лише ті, до яких ви додали їх спостерігачами
share-old-comments = Старі коментарі
share-old-comments-help = Вимкнено: вони бачать лише те, що написано відтепер
share-send-files = Можна надсилати файли
share-attach = Можна додавати файли до завдань
share-requests = Можна подавати заявки
share-write-notes = Можна писати нотатки
share-not-allowed-here = Вимкнено для цього запису або його реєстру
share-download = Завантажувати файли
share-download-help = Інакше їх читають лише на сторінці
share-sign = Підписувати
share-sign-help = Там, де про це просять
share-how-long = На який строк
share-no-end = Безстроково
share-until = До
share-message = Повідомлення
share-message-help = у листі, за бажанням
share-button = { $count ->
    [0] Поділитися
    [one] Поділитися з { $count } гостем
    [few] Поділитися з { $count } гостями
    [many] Поділитися з { $count } гостями
   *[other] Поділитися з { $count } гостя
}
share-nobody = Виберіть когось або введіть електронну адресу.
share-not-an-address = «{ $text }» — не контакт і не електронна адреса. Введіть електронну адресу або спершу додайте контакт.
share-too-many = Щонайбільше { $most } осіб одночасно.
share-no-mailbox = { $name } ще не має електронної адреси. Спершу додайте її на сторінці контакту.
share-allowance = Гостей: { $used } з { $limit }, тож місця для ще { $more } не вистачає: зайвих — { $over }. Закрийте доступ тим, кому він більше не потрібен, або попросіть адміністратора про більший пакет.
share-until-past = Цей день уже минув.
share-until-missing = Виберіть останній день або «Безстроково».
share-no-such-part = «{ $text }» не є частиною запису.
share-view-as = Переглянути як гість
share-sees-title = назва
share-widens = { $guests ->
    [one] { $guests } гість побачить
    [few] { $guests } гості побачать
    [many] { $guests } гостей побачать
   *[other] { $guests } гостя побачать
} нове: { $what }.
share-widens-everyone = Усі, хто має посилання, побачать нове: { $what }.

count-open-items = { $count ->
    [one] { $count } елемент
    [few] { $count } елементи
    [many] { $count } елементів
   *[other] { $count } елемента
}
count-files = { $count ->
    [one] { $count } файл
    [few] { $count } файли
    [many] { $count } файлів
   *[other] { $count } файлу
}
count-fields = { $count ->
    [one] { $count } поле
    [few] { $count } поля
    [many] { $count } полів
   *[other] { $count } поля
}
count-followed = { $count ->
    [one] { $count } завдання, нотатка чи активність
    [few] { $count } завдання, нотатки чи активності
    [many] { $count } завдань, нотаток чи активностей
   *[other] { $count } завдання, нотатки чи активності
}
count-events = { $count ->
    [one] { $count } взаємодія
    [few] { $count } взаємодії
    [many] { $count } взаємодій
   *[other] { $count } взаємодії
}
count-comments = { $count ->
    [one] { $count } коментар
    [few] { $count } коментарі
    [many] { $count } коментарів
   *[other] { $count } коментаря
}
count-guests = { $count ->
    [one] { $count } гість
    [few] { $count } гості
    [many] { $count } гостей
   *[other] { $count } гостя
}
count-new = нових: { $count }

access-title = Хто має доступ
access-nobody = Гостей ще немає. Ззовні цього ніхто не бачить.
access-opened = Доступ надано { $date } ({ $by })
access-until = до { $date }
access-seen = { $count ->
    [one] Переглянуто { $when }, { $count } раз
    [2] Переглянуто { $when }, двічі
    [few] Переглянуто { $when }, { $count } рази
    [many] Переглянуто { $when }, { $count } разів
   *[other] Переглянуто { $when }, { $count } раза
}
access-fetched = Завантажено поштовим сканером, ще не переглянуто
access-not-yet = Ще не переглянуто
access-link-made = Посилання створено { $date }, ким: { $by }
access-paused = Публічне посилання зараз нічого не відкриває: нічого не видно.
access-follows = Стежить тут: { $count }
access-close = Закрити
access-close-means = Доступ припиниться за секунду, зокрема на відкритих сторінках. Старе посилання більше ніколи не запрацює.
access-close-question = Закрити доступ: { $name }? Відкриті сторінки одразу стануть недоступними. Усе написане залишиться.
access-former = Більше не відкрито для
access-closed-on = Закрито { $date }
access-open-again = Відкрити знову
access-more = Дії: { $name }
access-change = Змінити видиме гостеві
access-members = { $count ->
    [one] { $count } учасник має доступ
    [few] { $count } учасники мають доступ
    [many] { $count } учасників мають доступ
   *[other] { $count } учасника мають доступ
}
access-participates = Бере участь

link-create-and-copy = Створити й скопіювати посилання
link-copy = Копіювати посилання
link-address = Адреса посилання
link-copied = Скопійовано. Це посилання для: { $name }.
link-deactivate = Деактивувати
link-deactivate-means = Посилання перестане відкриватися; доступ збережеться. Щоб знову його ввімкнути, скопіюйте посилання ще раз.
link-is-deactivated = Посилання деактивовано
link-needs-access = Посилання можна створити, щойно цей гість матиме доступ.
link-end = Задати термін дії
link-until = Посилання діє до { $date }
link-end-help = Останній день посилання; порожньо — безстроково. Доступ збережеться; за тиждень до цього ви обоє отримаєте лист.
link-none = Для цього доступу ще немає посилання.
link-no-mailbox = Це посилання не має поштової скриньки для перевірки. Попросіть того, хто його надіслав, додати вашу електронну адресу.
link-closed = Це посилання більше нічого не відкриває. Щоб отримати доступ знову, зверніться до того, хто ним поділився.
link-again = Відкрийте посилання з листа ще раз. Ця сторінка була відкрита задовго, або браузер не зберіг файл cookie.
link-go-on = Продовжити
link-shares = { $kind ->
    [project] { $sharer } надає вам доступ до проєкту
    [document] { $sharer } надає вам доступ до документа
    [board] { $sharer } надає вам доступ до дошки
   *[record] { $sharer } надає вам доступ до запису
}
link-open = Відкрити
link-for = { $days ->
    [0] Лише для: { $name }. За кожного відвідування потрібен код із вашої поштової скриньки.
    [one] Лише для: { $name }. Цей браузер залишиться довіреним { $days } день; у будь-якому іншому потрібен код із вашої поштової скриньки.
    [few] Лише для: { $name }. Цей браузер залишиться довіреним { $days } дні; у будь-якому іншому потрібен код із вашої поштової скриньки.
    [many] Лише для: { $name }. Цей браузер залишиться довіреним { $days } днів; у будь-якому іншому потрібен код із вашої поштової скриньки.
   *[other] Лише для: { $name }. Цей браузер залишиться довіреним { $days } дня; у будь-якому іншому потрібен код із вашої поштової скриньки.
}
link-for-code = Лише для: { $name }. Спершу на вашу поштову скриньку надійде 6-значний код.
link-for-other = Це посилання для: { $name }. Цей браузер відомий як { $other }, тому спершу код надійде на поштову скриньку адресата: { $name }.

why-link = Чому?
why-title = Що бачить { $name } і чому
why-sees = Бачить
why-not = Не бачить
why-thing = { $kind ->
    [item] Запис «{ $title }»
    [fields] Поля: { $title }
    [comments] { $count ->
        [one] { $count } коментар
        [few] { $count } коментарі
        [many] { $count } коментарів
       *[other] { $count } коментаря
    }
    [messages] { $count ->
        [one] { $count } повідомлення чату
        [few] { $count } повідомлення чату
        [many] { $count } повідомлень чату
       *[other] { $count } повідомлення чату
    }
    [file] Файл «{ $title }»
    [task] Завдання «{ $title }»
    [note] Нотатка «{ $title }»
    [activity] Активність «{ $title }»
    [planned] Запланована активність «{ $title }»
   *[other] { $title }
}
why-below = { $place ->
    [task] до завдань
    [note] до нотаток
    [activity] до активностей
    [planned] до запланованих активностей
    [event] до взаємодій
    [request] до заявок
    [request_list] до списків запитів
   *[other] до іншого
}
why-grant = Запис відкрито для гостя: { $name }.
why-facet-files = Гість бачить файли, зокрема майбутні.
why-facet-fields = Гість бачить поля.
why-facet-followed = Гість бачить те, за чим стежить.
why-facet-old-comments = Гість бачить старі коментарі.
why-facet-send-files = Гість може надсилати файли.
why-facet-tasks = Гість бачить усі завдання проєкту, зокрема майбутні.
why-facet-due = Гість бачить термін.
why-facet-stage = Гість бачить етап.
why-facet-hours = Гість бачить відсоток годин.
why-facet-progress = Гість бачить відсоток завдань.
why-facet-chat = Чат із гостями є частиною спільного доступу.
why-follows = Учасник додав гостя спостерігачем.
why-own = Це надійшло від самого гостя.
why-guest-lane = { $count ->
    [one] Його видно там, де читають гості.
    [few] Їх видно там, де читають гості.
    [many] Їх видно там, де читають гості.
   *[other] Їх видно там, де читають гості.
}
why-role = Це дозволяє роль.
why-participates = Ця особа бере в цьому участь.
why-no-grant = Запис ніколи не відкривали для гостя: { $name }.
why-grant-closed = Запис був відкритий для гостя, а тепер закритий: { $name }.
why-grant-ended = Запис був відкритий до дня, що вже минув.
why-not-verified = Браузер гостя ще не підтверджено.
why-binned = Це в кошику.
why-no-extranet = Цей реєстр закритий для гостей.
why-field-hidden = Гостям тут цього не показують.
why-field-withheld = Цього не показують гостю: { $name }.
why-facet-off = Цю частину вимкнено для гостя.
why-not-follower = { $name } не належить до спостерігачів.
why-internal = Це лише для команди.
why-closed = Це закрито для гостя.
why-team-lane = { $count ->
    [one] Його видно там, де читає лише команда.
    [few] Їх видно там, де читає лише команда.
    [many] Їх видно там, де читає лише команда.
   *[other] Їх видно там, де читає лише команда.
}
why-before-grant = { $count ->
    [one] Його написано до того, як запис відкрили для гостя: { $name }.
    [few] Їх написано до того, як запис відкрили для гостя: { $name }.
    [many] Їх написано до того, як запис відкрили для гостя: { $name }.
   *[other] Їх написано до того, як запис відкрили для гостя: { $name }.
}
why-general = Це не належить до жодного запису.
code-new-browser = Цей браузер нам ще не відомий. Ми надіслали 6-значний код на
code-page-title = Введіть код — { $organization }
too-long = Максимальна кількість символів: { $most }.

## Що відбувалося з доступом, в історії

history-share-opened = надає доступ гостеві { $subject }: { $became }
history-share-changed = змінює видиме гостеві { $subject }: було { $was }, стало { $became }
history-share-end-set = змінює термін доступу гостя { $subject }: було { $was }, стало { $became }
history-share-closed = закриває доступ гостеві { $subject }
history-share-ended = Настав заданий термін: доступ гостя { $subject } закрито
history-link-activated = активує посилання гостя { $subject }
history-link-renewed = створює нове посилання для гостя { $subject }; старе більше не діє
history-link-deactivated = деактивує посилання гостя { $subject }
history-link-end-set = змінює термін дії посилання гостя { $subject }
history-link-end-set-from = змінює термін дії посилання гостя { $subject }: було { $was }, стало { $became }
history-link-opened = { $became ->
    [code] відкриває за посиланням, із кодом із поштової скриньки
    [sign-in] відкриває за посиланням після входу
   *[click] відкриває за посиланням уперше
}
access-added = додано { $date } ({ $by })
access-take-off = Вилучити з команди

# Доступ лише за адресою.

share-by-address = Поділитися лише посиланням
share-unaddressed-help = Для тих, чиєї електронної пошти ви не знаєте: надішліть посилання будь-яким месенджером. Хто його має, той читає; щоб писати або підписувати, потрібно підтвердити електронну адресу.
share-unaddressed-name = Ім’я
share-unaddressed-name-help = Порожньо, якщо ви не знаєте, хто це буде. Ім’я вкажуть під час підтвердження.
share-unaddressed-company = Компанія
share-unaddressed-make = Створити й скопіювати посилання
share-everyone = Усі, хто має посилання
share-everyone-help = Для сайту або групи: усі, хто має посилання, читають, а після підтвердження електронної адреси беруть участь, доки ви не деактивуєте посилання.
share-everyone-make = Створити й скопіювати публічне посилання
share-everyone-copy = Копіювати публічне посилання
share-public-plan = Публічні посилання доступні на платних тарифах. Попросіть про це адміністратора.
share-project-invited = Проєкт можуть відкрити лише запрошені. Введіть їхні електронні адреси.
contact-undefined = Ще без імені
link-copied-unaddressed = Скопійовано. Надішліть посилання: { $name }; усі, хто його має, можуть читати, доки хтось не підтвердить особу.
link-copied-unnamed = Скопійовано. Усі, хто має посилання, можуть читати, доки хтось не підтвердить особу.
link-copied-everyone = Скопійовано. Читати може кожен, хто має це посилання.
access-visitors = За публічним посиланням: { $count }
access-visitors-more = Показано останніх: { $count }.
why-link-off = Посилання, за яким вони прийшли, зараз нічого не відкриває.
link-for-holder = Ви читаєте без облікового запису. Щоб писати або підписувати, спершу підтвердьте електронну адресу.
history-link-verified = підтверджує свою особу за посиланням для { $subject }

# Хто читає лише за адресою, підтверджує свою особу.

holder-banner = Ви читаєте за посиланням. Щоб писати, надсилати або підписувати, укажіть, хто ви.
holder-verify = Підтвердити мою електронну пошту
introduce-title = Хто ви?
introduce-why = { $organization } хоче знати, з ким має справу. Ми надішлемо 6-значний код на вашу поштову скриньку.
introduce-email-help = Її бачить лише { $organization }.
introduce-name = Ваше ім’я
introduce-company = Компанія
introduce-job = Посада
introduce-kept = { $organization } зберігає те, що ви тут пишете.
introduce-send = Надіслати код
introduce-as-account = Продовжити як { $email }
introduce-code-sent = Ми надіслали 6-значний код на
introduce-overtaken = Тим часом за цим посиланням особу підтвердив хтось інший. Попросіть того, хто його надіслав, про власне посилання.
visitor-closed = Той, хто поділився цим, закрив ваш доступ. Читати ви ще можете.
