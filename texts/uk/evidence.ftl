# Докази та експорт.
evidence-of-item = Для команди: містить як сказане між її учасниками, так і сказане з гостями. Що могли бачити гості, вказано разом із тим, що для них відкрито.
evidence-of-guest = Про одного гостя: що для нього відкрито, що він бачив, писав, надсилав, підписував і підтверджував, а також що писали інші там, де гість брав участь і міг це прочитати.
evidence-of-organization = Про всю організацію, для її адміністраторів.
evidence-items-left-out = { $count ->
    [one] Пропущено { $count } елемент: укладачеві не видно, хто має до нього доступ.
    [few] Пропущено { $count } елементи: укладачеві не видно, хто має до них доступ.
    [many] Пропущено { $count } елементів: укладачеві не видно, хто має до них доступ.
   *[other] Пропущено { $count } елемента: укладачеві не видно, хто має до них доступ.
}
evidence-more = { $count ->
    [one] Ще { $count } рядок є в даних архіву.
    [few] Ще { $count } рядки є в даних архіву.
    [many] Ще { $count } рядків є в даних архіву.
   *[other] Ще { $count } рядка є в даних архіву.
}
evidence-shut = лише названо: антивірус не пропустив або файл знищено
evidence-how-much = Що є в архіві
evidence-count = Кількість
evidence-end = Завершено
evidence-by = Ким
evidence-text = Текст
evidence-value = Значення
evidence-done = Виконано
evidence-report = Звіт
evidence-suspended = Призупинено
evidence-fetched = Завантажено програмою
evidence-stay = Гостьовий період
evidence-browsers = Довірені браузери
evidence-codes = Надіслані коди
evidence-links = Посилання
evidence-values = Поля
evidence-approvals = Погодження завдань
evidence-orders = Наряди
evidence-order-confirmations = Підтвердження на екрані
evidence-answers = Відповіді на списки запитів
evidence-confirmations = Підтверджені заплановані активності
evidence-board-said = Сказане на дошці
evidence-board-approvals = Погодження дошки
evidence-chats = Чати
evidence-mails = Листи
archives = Експорт
archives-about = Усе, що належить організації, в одному підписаному архіві: елементи з файлами, люди й ролі, налаштування, листи та весь журнал. Архів створюється, поки ви працюєте, і зберігається { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
} для того, хто його замовив.
archives-verify = Архів можна перевірити командою «parlor verify» без цієї інсталяції.
archive-ask = Створити архів
archive-runs = Архів уже створюється. Водночас може створюватися лише один.
archive-over = Це вже завершено.
archive-asked = Замовлено: { $name }
archive-running = Створюється
archive-percent = Створюється: { $percent } %
archive-ready = Готово
archive-until = зберігається до { $date }
archive-cancelled = Зупинено
archive-failed = Не вдалося. Замовте ще раз.
archive-gone = Більше не зберігається
archive-take = Завантажити
mail-archive-subject = Архів організації «{ $organization }» готовий
mail-archive-above = Архів, який ви замовили, готовий:
mail-archive-button = Перейти до архіву
mail-archive-below = Він зберігається до { $date } і доступний лише вам.
evidence-steps = кроків: { $done } з { $of }
mail-kind-archive = Архів готовий
