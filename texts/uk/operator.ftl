# Сторінки оператора
operator-title = Інсталяція
operator-overview = Огляд
operator-organizations = Організації
operator-organization = Організація
operator-mails = Листи
operator-health = Працездатність
operator-limits = Конфігурація
operator-members = Учасники
operator-items = Елементи
operator-files = Файли
operator-storage = Сховище
operator-here-today = Люди сьогодні
operator-active = Остання зміна
operator-since = Створено
operator-plan = Тариф
operator-queues = Що в черзі
operator-mails-waiting = Листи в черзі
operator-mails-failed = Недоставлені листи, сім днів
operator-mails-given-up = Недоставлені листи
operator-mails-sent = Надіслано листів сьогодні
operator-seals = Документи, що чекають на печатку
operator-search = Елементи, ще не опрацьовані пошуком
operator-scans = Файли, що чекають на антивірус
operator-mails-late = Листи затримуються; найдавніший — { $when }. Перевірте працездатність: чи доступний поштовий сервер?
operator-held = Кого стримано
operator-held-about = Організації, що за останню годину хотіли на цьому сервері одночасно більше, ніж їхня частка.
operator-held-requests = забагато запитів одночасно
operator-held-key = забагато запитів з одним ключем
operator-held-pages = забагато відкритих сторінок
operator-held-times = { $count ->
    [one] { $count } раз
    [few] { $count } рази
    [many] { $count } разів
   *[other] { $count } разу
}, востаннє: { $when }
operator-sees = Ці сторінки показують, скільки чого є та який стан, але ніколи не зміст.
operator-find = Знайти за назвою в адресі
operator-find-button = Знайти
operator-none = Організацій із такою назвою немає.
operator-more = Більше
operator-new = Нова організація
operator-new-about = Її адміністратор входить за кодом із листа; зараз нікому нічого не надсилається.
operator-name = Назва компанії
operator-admin = Ім’я адміністратора
operator-admin-email = Електронна адреса адміністратора
operator-make = Створити організацію
operator-any = без обмежень
operator-of = { $used } з { $allowed }
operator-administrators = { $count ->
    [one] { $count } адміністратор
    [few] { $count } адміністратори
    [many] { $count } адміністраторів
   *[other] { $count } адміністратора
}
operator-headless = Цією організацією ніхто не керує. Команда «parlor admin appoint { $slug } ADDRESS» робить одного з учасників адміністратором.
operator-subscribed = Тариф і гості
operator-package = Пакет гостей
operator-package-help = Стільки гостей одночасно, замість кількості за тарифом: 10, 20, 50, 100, 200, 300 і далі сотнями. Порожньо — за тарифом.
operator-plan-unknown = Виберіть один із тарифів.
operator-guests-number = Пакет буває на 10, 20, 50, 100, 200, 300 гостей і далі сотнями. Порожнє поле — кількість за тарифом.
operator-mails-none = Листів у черзі немає.
operator-mails-none-failed = За останні чотири тижні недоставлених листів немає.
operator-mail-tried = { $count ->
    [0] Написано { $when }, спроб ще не було
    [one] Написано { $when }, { $count } спроба
    [few] Написано { $when }, { $count } спроби
    [many] Написано { $when }, { $count } спроб
   *[other] Написано { $when }, { $count } спроби
}
operator-mail-next = наступна спроба { $when }
operator-mail-again = Надіслати ще раз
operator-mails-all-again = Надіслати ще раз усі за останні сім днів
operator-health-about = Щойно перевірено, з опитуванням кожної частини. Результат подано англійською, як у журналі й командному рядку (parlor doctor).
operator-wrong = Помилка
operator-doubtful = Перевірте
operator-well = Гаразд
operator-limits-about = Що діє зараз: із файлу, середовища та параметрів; секрети приховано. Змінюють це там, а не тут.
