/** The teacher's page: its parts. */
export default {
  label: 'Teaching: what to look at',
  links: 'Links for a class',
  lessons: 'Lesson plans',
  errors: 'Common errors',
  key: 'Answer key',
}
