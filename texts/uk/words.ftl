### Слова, спільні для всіх сторінок: дати, каркас сторінок, кнопки.

## Дати
## Дні тижня — у знахідному відмінку: вони завжди стоять після «у».

date-today-at = сьогодні о { $clock }
date-yesterday-at = учора о { $clock }
date-weekday-at = у { $weekday } о { $clock }
date-today = сьогодні
date-yesterday = учора
date-tomorrow = завтра
date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year } року
date-weekday-day = { $weekday }, { $date }
date-brief = { $day } { $month } { $year }
month-short-1 = січ.
month-short-2 = лют.
month-short-3 = бер.
month-short-4 = квіт.
month-short-5 = трав.
month-short-6 = черв.
month-short-7 = лип.
month-short-8 = серп.
month-short-9 = вер.
month-short-10 = жовт.
month-short-11 = лист.
month-short-12 = груд.
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середу
weekday-4 = четвер
weekday-5 = п’ятницю
weekday-6 = суботу
weekday-7 = неділю
day-1 = пн
day-2 = вт
day-3 = ср
day-4 = чт
day-5 = пт
day-6 = сб
day-7 = нд

## Каркас сторінок

skip = Перейти до вмісту
offline = Немає з’єднання. Те, що ви ввели, збережено тут.
guest = гість
rail = Головне меню
rail-home = Головна
rail-projects = Проєкти
rail-documents = Документи
rail-organizers = Реєстри
rail-tasks = Завдання
rail-contacts = Контакти
rail-team = Команда
rail-administration = Керування
menu = Меню
search = Пошук
search-for = Шукати
search-palette = Знайти або перейти до…
my-account-of = { $name }: мій обліковий запис
where-this-is = Де це розташовано
pages = Сторінки
first-page = Перша сторінка
next-page = Наступна сторінка

## Кнопки

save = Зберегти
cancel = Скасувати
back = Назад
edit = Редагувати
add = Додати
more = Більше
more-actions = Інші дії
rename = Перейменувати
restore = Відновити
archive = Архівувати
back-into-use = Використовувати знову
confirm-or-not = Або залиште все як є.

## Слова

yes = Так
no = Ні
required = Обов’язково
archived = Архівовано
changed = Змінено
overview = Огляд
people = Люди
team = Команда
guests = Гості
tasks = Завдання
files = Файли
notes = Нотатки
activities = Активності
comments = Коментарі
history = Історія
fields = Поля
field = Поле
category = Категорія
categories = Категорії
responsible = Відповідальна особа
seen = переглянуто
not-seen-yet = ще не переглянуто
guests-see-this = Гості це бачать
