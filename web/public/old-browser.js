// Read only by browsers that know no modules, so it is written as they understand it.
addLine(
  'ja',
  'お使いのブラウザーではこの画面を表示できません。新しいブラウザー(Edge、Chrome、Safari、Firefox)で開いてください。',
)
addLine(
  'en',
  'This browser cannot show this page. Please open it in a newer one (Edge, Chrome, Safari, Firefox).',
)

function addLine(language, sentence) {
  var line = document.createElement('p')
  line.lang = language
  line.appendChild(document.createTextNode(sentence))
  document.getElementById('root').appendChild(line)
}
