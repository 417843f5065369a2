# Що гості бачать, роблять і отримують
extranet-title = Що гості бачать і роблять
extranet-title-of = Що гості бачать і роблять: { $name }
extranet-about = Це діє для кожного спільного запису тут. Запис може мати власні налаштування; окремому гостеві можна показати менше, але не більше.
extranet-record-about = Три рівні, кожен у межах попереднього: налаштування реєстру «{ $organizer }», налаштування цього запису, доступ гостя.
extranet-is-off = Ці записи зараз закриті для гостей. Налаштування подіють, щойно їх буде відкрито.
extranet-fields = Поля
extranet-fields-about = Що гості бачать у записі там, де їм показано його поля.
extranet-no-fields = Полів ще немає.
extranet-may = Що їм можна робити
extranet-may-about = Це можна дозволити гостеві, коли ви ділитеся записом. Що вимкнено тут, вимкнено для всіх.
extranet-send-files = Додавати файли
extranet-send-files-about = Фото й документи — до самого запису
extranet-attach = Додавати файли до завдань
extranet-attach-about = А також до нотаток і активностей, за якими вони стежать
extranet-requests = Подавати заявки
extranet-requests-about = Вони про щось просять і стежать за виконанням
extranet-write-notes = Писати нотатки
extranet-write-notes-about = Змінювати й видаляти можна лише власні
extranet-mails = Листи
extranet-mails-about = Які листи отримують гості цих записів, якщо самі цього хочуть. У сповіщеннях усе є в будь-якому разі; запрошення надходять завжди.
extranet-mail-mentions = Їх згадано за допомогою @
extranet-mail-comments = Коментарі
extranet-mail-approvals = Погодження, підписи та списки запитів
extranet-mail-tasks = Завдання, нотатки й активності
extranet-mail-files = Нові файли
extranet-mail-ends = Доступ, що невдовзі закінчується
extranet-guest-sees = Що бачить гість
extranet-sees-no-field = Жодне поле не показано.
extranet-sees-about = Кожен гість бачить це або менше — залежно від наданого доступу.
extranet-differing = Записи з власними налаштуваннями
extranet-differing-about = Вони самі визначають, що їхні гості бачать, роблять або отримують. Зміни вище на них не впливають.
extranet-differing-more = Є й інші.
extranet-above-on = реєстр: увімкнено
extranet-above-off = реєстр: вимкнено
extranet-save-record = Зберегти для цього запису
extranet-as-organizer = Як у реєстрі «{ $organizer }»
extranet-never-more = Запис не відкриває гостям більше, ніж його реєстр. Дозволити це може той, хто керує реєстрами.
extranet-never-more-about = Запис не відкриває більше, ніж його реєстр. Дозволити це може той, хто керує реєстрами.
extranet-may-widen = Ви керуєте реєстрами, тож можете дозволити цьому запису відкривати більше, ніж його реєстр.
extranet-each-guest = Що бачить кожен гість
extranet-no-guests = Запис ще ні для кого не відкрито.
extranet-guest-fields = Поля: { $some } з { $all }
extranet-guest-no-fields = без полів
extranet-choose-fields = Вибрати поля
extranet-look = Переглянути як
extranet-unknown = «{ $text }»: такого тут немає.
extranet-open = Що гості бачать і роблять

# Заявки
requests = Заявки
request-new = Нова заявка
request-new-about = Напишіть, що вам потрібно. { $company } відповість тут, і ви бачитимете хід виконання.
request-make = Подати заявку
request-title = Що вам потрібно
request-body = Докладніше
request-files = Фото й файли
request-send = Надіслати заявку
request-open = Відкрита
request-in-work = У роботі
request-done = Виконана
request-closed = Закрита
request-make-task = Створити завдання
request-to-its-task = До завдання
request-close = Закрити
request-open-again = Відкрити знову
hit-request = Заявка

# Звіти про завдання
report-yours = Це завдання для вас
report-text = Що зроблено
report-done = Зроблено
report-started = Розпочато
report-not-yet = Ще не зроблено
report-only-say = Лише повідомити
report-is-done = Ви повідомили, що це зроблено.
report-empty = Напишіть, який стан справ або що зроблено.
report-no-status = Можливі значення: open, doing, done.

# Усі гості
roster-title = Гості
roster-which = Які гості
roster-all = Усі
roster-idle = Неактивні: { $count }
roster-none-idle = Останнім часом тут були всі.
roster-empty = Ще нічим ні з ким не поділено.
roster-more = Більше
roster-used = Гостей: { $used } з { $allowed }.
roster-used-any = Гостей: { $used }; кількість не обмежено.
roster-near = Використано чотири п’ятих вашого пакета. По більший зверніться до оператора цієї інсталяції; доступ неактивних гостей можна закрити.
roster-full = Ваш пакет вичерпано: нікого більше не можна запросити, доки не закрито чийсь доступ або не збільшено пакет.
roster-idle-about = Неактивний гість — той, кого тут не було { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}.
roster-invited = запрошення: { $by }, { $date }
roster-items = { $count ->
    [one] { $count } елемент
    [few] { $count } елементи
    [many] { $count } елементів
   *[other] { $count } елемента
}
roster-seen = остання активність { $when }
roster-never = ще без відвідувань
roster-is-idle = Неактивний

# Код елемента
code = QR-код
code-about = Якщо навести на нього телефон, відкриється ця сторінка: учасникам одразу, гостям, для яких її відкрито, — після підтвердження особи. Більше нікому він нічого не відкриває, тож його можна наклеїти на обладнання в усіх на виду.
code-picture = Код адреси { $address }
code-print = Для друку (PDF)
code-file = Як зображення (SVG)
code-scan = Наведіть на нього телефон.
