// usage: generate.mjs COUNT FOLDER : an archive of COUNT notes, always the same, to search in. Each note is about one subject, which its
// title, its summary or only its text names, among sentences that mention other subjects in passing.
import fs from "node:fs";
import path from "node:path";

export const subjects = [
  ["Prêter du matériel reconditionné", "les ordinateurs donnés par les entreprises sont effacés, réparés puis prêtés aux familles"],
  ["Accompagner les démarches en préfecture", "les titres de séjour se demandent en ligne et les rendez-vous manquent"],
  ["Apprendre à reconnaître une arnaque", "les faux conseillers bancaires et l’hameçonnage visent les retraités"],
  ["Cartographier les lieux d’accueil", "une carte libre recense les horaires des médiathèques et des guichets"],
  ["Écrire en facile à lire et à comprendre", "des personnes handicapées relisent les courriers administratifs"],
  ["Mesurer l’empreinte d’un site", "la sobriété commence par le poids des images et la durée de vie des téléphones"],
  ["Ouvrir les délibérations des communes", "les conseils municipaux publient leurs votes en données ouvertes"],
  ["Former les secrétaires de mairie", "les agents des petites communes découvrent la dématérialisation des marchés publics"],
  ["Parler des écrans avec les parents", "la parentalité numérique se discute dans les écoles maternelles"],
  ["Créer une coopérative d’hébergement", "des associations partagent un serveur et se passent des géants du web"],
  ["Soigner à distance dans les îles", "la télémédecine demande un infirmier et une bonne connexion"],
  ["Raconter un quartier par la photographie", "des adolescents photographient leur rue et publient une exposition"],
  ["Lutter contre le cyberharcèlement", "les collégiens apprennent à signaler une agression en ligne"],
  ["Remplir sa déclaration d’impôts", "les contribuables sans imprimante viennent au guichet en mai"],
  ["Traduire les guides en créole", "la langue guadeloupéenne et la langue martiniquaise ont leurs glossaires"],
  ["Organiser un atelier de réparation", "un fer à souder suffit pour remplacer une batterie"],
  ["Défendre le logiciel libre à l’école", "les professeurs installent des distributions sur les postes du lycée"],
  ["Recenser les zones blanches", "les habitants mesurent le débit de la fibre et du réseau mobile"],
  ["Accueillir des services civiques", "les volontaires animent des permanences pendant huit mois"],
  ["Archiver la mémoire des associations", "les bénévoles numérisent des procès-verbaux et des affiches"],
];
const towns = ["Vire", "Ploërmel", "Saint-Flour", "Le Lamentin", "Mâcon", "Bergerac"];
const fill = ["Le groupe a comparé plusieurs manières de faire.", "La suite dépendra du calendrier des partenaires.", "Chacun est reparti avec une tâche.", "La discussion a duré une heure.", "Un compte rendu circule entre les structures."];

/** Writes the archive; the note number i is about subjects[i % 20]. */
export function generate(count, folder) {
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  write("necpublish.yml", "titre: Archive engendrée pour les essais\nurl: https://essai.example\nediteur: Essai\nhebergeur: Essai\ncontact: contact@essai.example\nlicence: cc-by-sa-4.0\n");
  for (const [i, town] of towns.entries()) write(`nec-${i + 1}/edition.yml`, `titre: NEC ${town} ${2020 + i}\nnumero: ${i + 1}\nstatut: tenue\ndates: ${2020 + i}-05-12\nlieu:\n  commune: ${town}\n`);
  for (let i = 0; i < count; i++) {
    const [title, text] = subjects[i % subjects.length];
    const round = Math.floor(i / subjects.length);
    const body = [`Dans cet atelier, ${text}.`];
    for (let p = 0; p < 12; p++) body.push(`## Temps ${p + 1}\n\n${[0, 1, 2, 3].map((k) => fill[(i + p * 3 + k) % fill.length]).join(" ")} On a aussi évoqué ceci\u202f: ${subjects[(i * 7 + p * 3 + 1) % subjects.length][1]}.`);
    write(`nec-${(i % towns.length) + 1}/seances/${String(i + 1).padStart(4, "0")}-atelier/compte-rendu.md`, `---\ntitre: "${title}${round ? `, suite ${round}` : ""}"\ntype: atelier\nresume: "Ce qui s’est dit\u202f: ${text}."\n---\n\n${body.join("\n\n")}\n`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) generate(Number(process.argv[2]), process.argv[3]);
