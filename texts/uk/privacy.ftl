# Права людей
privacy = Приватність
privacy-lead = Як довго ви що зберігаєте та що про це повідомляєте.
data-title = Ваші дані
data-lead = Що зберігається про { $email } тут і в кожній компанії, яка вас знає.
data-take = Забрати дані
data-take-lead = Архів з усім, що зберігається про вас, — для читання та для програм, разом із файлами, які ви надіслали. Того, що писали інші, у ньому немає.
data-take-button = Завантажити
data-stale = Увійдіть ще раз, перш ніж забрати дані або попросити їх стерти.
data-sign-in = Увійти ще раз
data-member-since = Ви працюєте тут, додано: { $date }
data-guest-since = Ви тут гість, додано: { $date }, { $count ->
    [0] для вас нічого не відкрито
    [one] для вас відкрито { $count } елемент
    [few] для вас відкрито { $count } елементи
    [many] для вас відкрито { $count } елементів
   *[other] для вас відкрито { $count } елемента
}
erase-title = Стерти дані
erase-lead = Це буде зроблено через { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
} після прохання. До того його можна скасувати тут.
erase-account = Усе, разом з обліковим записом
erase-ask = Попросити стерти
erase-question = Стерти все, що знає про вас організація «{ $organization }»? Усе відкрите там для вас закриється.
erase-question-account = Стерти все, що знають про вас усі компанії, і ваш обліковий запис? Після цього ніхто тут не знатиме вашої адреси.
erase-goes = Що зникне: ім’я, адреса, телефон і посада, доступ, те, за чим ви стежите, вибір листів, відвідування, чернетки та довірені браузери.
erase-stays = Що залишиться: написане й надіслане — під іменем на зразок «Гість 7 (дані стерто)», і те, що є доказом: підписи, документи з печаткою та журнал.
erase-stays-documents = У цих документах залишається, хто і як підписує або відмовляється:
erase-sure = Я знаю, що зникне, що залишиться і що скасувати це неможливо.
erase-sure-missing = Позначте, що ви знаєте, що зникне й що залишиться.
erase-what = Виберіть компанію, яка вас знає.
erase-member = Ви працюєте в організації «{ $organization }». Спершу її адміністратори мають вилучити вас звідти; попросіть стерти все, і вони отримають запит.
erase-last-administrator = В організації «{ $organization }» немає інших адміністраторів, крім вас. Спершу призначте когось іншого.
erase-asked = Ваше прохання
erase-asked-at = Подано
erase-back = Скасувати прохання
erase-due = Буде стерто: { $date }.
erase-due-account = Буде стерто: { $date } або щойно завершить остання компанія.
erase-objected = Є заперечення ({ $date }) з такої причини. Тим часом нічого не стирається.
erase-waits-for-removal = Адміністратори отримали запит вилучити вас. Щойно це зроблять, дані буде стерто.
erase-not-asked = Прохання більше немає.
erased-guest = Гість { $number } (дані стерто)
erased-member = Колишній учасник { $number }
erasure-link = Стерти дані контакту
erasure-of = Стерти дані: { $name }
erasure-does = Що буде зроблено
erasure-open = { $count ->
    [0] Для цього контакту нічого не відкрито.
    [one] Для цього контакту відкрито { $count } елемент, його буде закрито.
    [few] Для цього контакту відкрито { $count } елементи, їх буде закрито.
    [many] Для цього контакту відкрито { $count } елементів, їх буде закрито.
   *[other] Для цього контакту відкрито { $count } елемента, їх буде закрито.
}
erasure-waits = На ці документи чекає підпис: { $name }. Після стирання він уже ніколи не надійде; відкличте маршрут або дочекайтеся підпису.
erasure-unseen = { $count ->
    [one] Це стосується ще { $count } документа, якого ви не бачите.
    [few] Це стосується ще { $count } документів, яких ви не бачите.
    [many] Це стосується ще { $count } документів, яких ви не бачите.
   *[other] Це стосується ще { $count } документа, яких ви не бачите.
}
erasure-not-asked = Сам контакт про це не просив.
erasure-asked = { $name } просить про це, { $date }.
erasure-decide = Вирішити
erasure-now-question = Стерти дані зараз: { $name }? Ім’я буде замінено всюди.
erasure-now = Стерти зараз
erasure-object = Заперечити
erasure-reason = Причина збереження
erasure-reason-help = Її буде показано контакту, і нічого не буде стерто, доки ви не зробите це самі.
news-erasure-asked = { $name } просить стерти свої дані
news-erasure-back = { $name } скасовує прохання: нічого не буде стерто
news-erasure-done = Дані цього гостя стерто
news-erasure-member = { $name } просить вилучити з команди й стерти дані
news-erasure-soon = Для цього гостя давно нічого не відкрито: через 30 днів його дані буде стерто
mail-kind-erasure = Стирання даних
mail-erasure-asked = Буде стерто ваші дані: { $names }
mail-erasure-account = Ваш обліковий запис буде стерто
mail-erasure-asked-above = Ви попросили про це. Дата: { $due }. { $names }
mail-erasure-objected = Заперечення проти стирання ваших даних: { $names }
mail-erasure-objected-above = { $names } зберігає те, що знає про вас, з такої причини:
mail-erasure-done = Ваші дані стерто: { $names }
mail-erasure-done-above = Усе відоме про вас стерто: { $names }.
mail-erasure-gone = Ваш обліковий запис стерто
mail-erasure-gone-above = Тут ніхто більше не знає вашої адреси.
mail-erasure-gone-below = Це останній лист до вас. Якщо з вами знову чимось поділяться, тут ви будете новою особою.
mail-erasure-below = Це були не ви? Скасуйте прохання там і вийдіть у браузерах, які вам не знайомі.
mail-erasure-button = Переглянути або скасувати
audit-covered = ідеться про особу, чиї дані стерто
retention = Строки зберігання
retention-lead = Порожньо — зберігати завжди. Те, строк чого минув, видаляється автоматично.
retention-kept = зберігається
retention-visits = Відвідування й мережі, у днях
retention-visits-help = Коли гості переглядали та звідки заходили востаннє. Для підписаних ними документів це залишається як доказ.
retention-guests = Гості, для яких нічого не відкрито, у місяцях
retention-guests-help = Їхні дані стираються. Куратор дізнається про це заздалегідь, за { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}.
retention-mails = Вміст надісланих листів, у днях
retention-mails-help = Те, що їх надіслано, залишиться. Після цього на них не можна буде відповісти листом.
retention-holds = Браузери, що мали адресу, у днях
retention-holds-help = Для посилань, які більше нічого не відкривають, наприклад на закриті дошки.
retention-bin = Те, що в кошику, завжди видаляється через { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}.
retention-number = Число від { $least } до { $most } або нічого.
retention-touches = За цими правилами зараз буде видалено:
retention-touches-visits = { $count ->
    [one] { $count } відвідування або мережу
    [few] { $count } відвідування й мережі
    [many] { $count } відвідувань і мереж
   *[other] { $count } відвідування й мережі
}
retention-touches-guests = { $count ->
    [one] { $count } гостя, через 30 днів після повідомлення куратора
    [few] { $count } гостей, через 30 днів після повідомлення кураторів
    [many] { $count } гостей, через 30 днів після повідомлення кураторів
   *[other] { $count } гостя, через 30 днів після повідомлення кураторів
}
retention-touches-mails = { $count ->
    [one] текст { $count } листа
    [few] тексти { $count } листів
    [many] тексти { $count } листів
   *[other] тексти { $count } листа
}
retention-touches-holds = { $count ->
    [one] { $count } браузер
    [few] { $count } браузери
    [many] { $count } браузерів
   *[other] { $count } браузера
}
retention-save-sure = Зберегти й видалити
retention-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}
retention-months = { $count ->
    [one] { $count } місяць після того, як більше нічого не відкрито
    [few] { $count } місяці після того, як більше нічого не відкрито
    [many] { $count } місяців після того, як більше нічого не відкрито
   *[other] { $count } місяця після того, як більше нічого не відкрито
}
controller = Хто за це відповідає
controller-lead = Це показано гостям і вказано в обліку обробки даних.
controller-responsible = Відповідальна особа
controller-responsible-help = Ваша компанія та її адреса.
controller-officer = Спеціаліст із захисту даних
controller-officer-help = До кого звертатися, якщо така особа є.
controller-purpose = Цілі
controller-purpose-help = Для чого та на якій підставі ви зберігаєте дані.
processing-title = Облік обробки даних
processing-lead = { $organization }, станом на { $date }.
processing-unfilled = Укажіть, хто відповідає за дані та для чого їх зберігають.
processing-fill = Заповнити
processing-organization = Організація
processing-people = Чиї дані
processing-people-guests = Гості: люди ззовні, для яких щось відкрито
processing-people-contacts = Контакти: люди ззовні, яких ви знаєте
processing-people-members = Учасники: люди, які у вас працюють
processing-people-strangers = Люди, які заповнюють форму або приходять за публічним посиланням
processing-data = Що записується
processing-data-contact = Ім’я, електронна адреса, телефон, посада, компанія та мова
processing-data-access = Що, для кого, коли, ким і до якого дня відкрито
processing-data-visits = Хто що й коли переглядає, у якому браузері та з якої мережі
processing-data-words = Що вони пишуть і надсилають: коментарі, повідомлення, нотатки, заявки, відповіді, файли
processing-data-signatures = Підписи й погодження з тим, як підтверджено особу
processing-data-mails = Які листи кому надіслано та що в них було
processing-recipients = Хто отримує дані
processing-no-recipients = Лише ті, хто з ними працює: сторонні служби не використовуються.
processing-recipient = { $what ->
    [mail] Поштовий сервер
    [mail_in] Відповіді листом
    [database] База даних
    [storage] Сховище файлів
    [timestamps] Служба позначок часу
    [antivirus] Антивірус
    [sign_in] Вхід учасників
   *[other] { $what }
}
processing-periods = Як довго
processing-period = { $what ->
    [visits] Відвідування й мережі
    [guests] Гості, для яких нічого не відкрито
    [mails] Вміст листів
    [browsers] Браузери, що мали адресу
    [bin] Вміст кошика
    [overview] Сповіщення
    [log] Журнал, підписи та документи з печаткою
   *[other] { $what }
}
processing-measures = Як захищено дані
processing-safe-access = Кожну відповідь у момент створення перевіряє одна політика; для гостя відкрито лише те, чим з ним поділилися.
processing-safe-log = Журнал того, хто що робить і переглядає, у якому кожен рядок містить хеш попереднього.
processing-safe-passwords = Паролі зберігаються як хеші Argon2id, коди й посилання — як хеші або початкові значення, які нічого не відкривають без ключа поза базою даних.
processing-safe-links = Гостьові посилання відкривають один елемент для однієї особи, і їх будь-коли можна зупинити.
processing-safe-guessing = Спроби вгадування та запити рахуються й обмежуються.
processing-safe-erasing = Люди самі експортують і стирають свої дані.
processing-safe-tls = З’єднання шифруються (TLS).
processing-safe-second = Учасники входять із другим кроком.
processing-safe-antivirus = Антивірус перевіряє файли до того, як хтось їх отримає.
processing-safe-timestamps = Печатки мають позначку часу від відповідної служби.
notice-link = Що тут записується про вас
notice-title = Що тут записується про вас
notice-lead = Організація «{ $organization }» надає вам доступ до того, чим ділиться з вами. Ось що записується про вас.
notice-visits = Відвідування записуються: коли ви переглядаєте щось відкрите для вас, { $organization } це бачить.
notice-ask = До кого звертатися
notice-rights = Ваші права
notice-rights-about = Ви можете забрати все, що зберігається про вас, і попросити стерти це.
own-made = { $email }, { $date }
own-account = Ваш обліковий запис
own-label = { $field ->
    [name] Ім’я
    [job] Посада
    [phone] Телефон
    [email] Електронна пошта
    [language] Мова
    [zone] Часовий пояс
    [company] Компанія
    [organization] Компанія
    [known_as] Відомий статус
    [created_at] Додано
    [verified_at] Адресу підтверджено
    [has_password] Пароль
    [second_step_at] Другий крок
    [keys] Ключі
    [providers] Єдиний вхід
    [issuer] Постачальник
    [subject] Ім’я там
    [browsers] Браузери
    [browser] Браузер
    [network] Мережа
    [seen_at] Остання активність
    [used_at] Останнє використання
    [ended_at] Завершено
    [method] Як
    [choices] Вибір листів
    [sort] Вид
    [timing] Коли
    [mails] Листи до вас
    [ending] Результат
    [invitations] Запрошення
    [accepted_at] Прийнято
    [wishes] Прохання про стирання
    [due_at] Термін
    [called_back_at] Скасовано
    [objected_at] Заперечено
    [reason] Причина
    [done_at] Виконано
    [stay] Гостьовий період
    [since] З
    [until] До
    [purpose] Мета
    [suspended_at] Призупинено
    [grants] Що відкрито для вас
    [on] Де
    [facets] Що саме
    [message] Повідомлення
    [opened_at] Відкрито
    [closed_at] Закрито
    [written] Що ви написали
    [drawn] Що ви намалювали
    [what] Що
    [title] Назва
    [text] Текст
    [at] Коли
    [signed] Підписи й погодження
    [state] Стан
    [note] Примітка
    [proven_by] Підтвердження
    [visits] Відвідування
    [started_at] Початок
    [last_at] Кінець
    [pages] Сторінки
    [files] Файли
    [version] Версія
    [size] Байти
    [media] Тип
    [path] В архіві
    [log] У журналі
   *[other] { $field }
}
own-what = { $what ->
    [contact] Гість
    [member] Учасник
    [comment] Коментар
    [message] Повідомлення
    [note] Нотатка
    [request] Заявка
    [task] Завдання
    [activity] Активність
    [event] Взаємодія
    [answer] Відповідь
    [confirmation] Підтвердження
    [report] Звіт
    [verdict] Погодження
    [approval] Погодження
    [signature] Підпис
    [board] Коментар на дошці
    [update] Стан справ на дошці
    [reaction] Реакція
    [worked] Години
    [passkey] Ключ доступу
    [key] Ключ для програм
   *[other] { $what }
}
