# Fills a fresh Redmine with what our pages show: issues with twenty smaller ones below
# them, ten notes, five files and four fields, in projects that only their people see; and
# people who may look at them. Writes who they are, and which issues there are, beside it.
folder = ARGV[0]
ActionMailer::Base.perform_deliveries = false
Setting.notified_events = []
Setting.login_required = "1"
WORDS = %w[bridge bearing inspection harbour crane report drawing bolt girder weld paint survey delivery offer contract valve pump turbine gate lock].freeze
CHANCE = Random.new(1)

def words(many)
  Array.new(many) { WORDS[CHANCE.rand(WORDS.size)] }.join(" ").capitalize
end

def person(login)
  one = User.new(firstname: login.capitalize, lastname: "Crane", mail: "#{login}@bench.example", language: "en", status: User::STATUS_ACTIVE)
  one.login = login
  one.password = one.password_confirmation = "of-the-measures"
  one.save!
  one
end

author = person("author")
tracker, status, priority = Tracker.first, IssueStatus.first, IssuePriority.first
look = Role.create!(name: "Guest", permissions: %i[view_issues view_files], issues_visibility: "all", assignable: false)
fields = 4.times.map { |at| IssueCustomField.create!(name: "#{words(1)} #{at}", field_format: "string", is_for_all: true, visible: true, trackers: [tracker]) }
projects, issues = [], []
5.times do |number|
  project = Project.create!(name: "Project #{number}", identifier: "project-#{number}", is_public: false, trackers: [tracker], enabled_module_names: %w[issue_tracking])
  projects << project
  Member.create!(user: author, project: project, roles: [Role.givable.first])
  values = { project: project, tracker: tracker, author: author, status: status, priority: priority }
  10.times do
    issue = Issue.new(values.merge(subject: words(4), description: words(40)))
    issue.custom_field_values = fields.to_h { |field| [field.id.to_s, words(2)] }
    issue.save!
    5.times do |at|
      file = StringIO.new("%PDF-1.4 #{words(20)}")
      Attachment.create!(container: issue, file: file, author: author, filename: "#{words(2).tr(' ', '-')}-#{at}.pdf", content_type: "application/pdf")
    end
    10.times { Journal.create!(journalized: issue, user: author, notes: words(16)) }
    20.times { Issue.create!(values.merge(subject: words(4), parent_issue_id: issue.id, assigned_to: author, due_date: Date.today + CHANCE.rand(200))) }
    issues << [project, issue]
  end
end
guests = 20.times.map do |number|
  guest = person("guest#{number}")
  Member.create!(user: guest, project: projects[number % projects.size], roles: [look])
  guest
end
pages = guests.each_with_index.flat_map { |guest, at| issues.select { |project, _| project == projects[at % projects.size] }.map { |_, issue| "#{guest.login}\t/issues/#{issue.id}\n" } }
File.write(File.join(folder, "pages.tsv"), pages.join)
