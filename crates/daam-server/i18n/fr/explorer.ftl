### Every word of the explorer's page, by the key its script knows it by.

title = Explorateur de l’aide sociale directe
tab_reform = Réforme
tab_solve = Trouver une valeur
tab_family = Ma famille

## The reform.

your_reform = Votre réforme
name = Nom
default_title = Ma réforme
base = Point de départ
add_lever = Ajouter un levier
search_lever = Chercher : forfait, seuil, enfant…
no_lever = Aucun levier de ce nom.
more_levers = Autres leviers : { $count }. Précisez la recherche.
from = À partir de
until = Jusqu’à (facultatif)
where = Où
everywhere = Tout le pays
towns = Milieu urbain
countryside = Milieu rural
regions = Régions
provinces = Provinces
now = aujourd’hui { $value }
bounds = de { $low } à { $high }
yes = oui
no = non
remove = Retirer
in_words = En clair
no_change = Rien ne change encore : ajoutez un levier.
file = Fichier du scénario
open_file = Ouvrir un fichier .toml
from_file = Réforme lue dans un fichier : { $name }
close_file = Revenir aux leviers
beside = Comparer aussi avec
to = Simuler jusqu’à
sample = Part du pays
whole = tout le pays
late_change = Un changement commence après la fin de la simulation : il n’aura pas d’effet.
run = Simuler
stop = Arrêter

## Where a run is.

phase_waiting = En attente d’une place…
phase_running = En cours
phase_done = Terminé
phase_stopped = Arrêté : chiffres de la part du pays simulée
phase_failed = N’a pas abouti
visited = { $share } du pays simulé, { $seconds } s
lost = Le serveur ne répond plus. Est-il arrêté ?

## Results.

results = Résultats
nothing_yet = Choisissez des leviers, puis lancez la simulation : les premiers chiffres viennent en une seconde, et se précisent à mesure que le pays est simulé.
year = Année
figure = Grandeur
law_in_force = Législation en vigueur
difference = Écart par rapport à la législation en vigueur
unsure = ne dépasse pas sa marge d’erreur
margin_note = ± : intervalle à 95 %. Tant que tout le pays n’est pas simulé, il reflète aussi le choix des localités.
tile_cost = Coût en { $year }
tile_paid = Ménages payés fin { $year }
tile_poverty = Pauvreté en { $year }
against = par rapport à la législation en vigueur : { $value }
chart_cost = Coût par mois
chart_paid = Ménages payés par mois
chart_yearly = Coût par an, intervalle à 95 %
chart_deciles = Part des personnes couvertes dans chaque dixième de la population, des plus pauvres aux plus aisés
chart_places = Par région
places_later = Les régions viennent quand toutes ont été simulées, vers un tiers du pays.
million_dh = millions de DH
billion_dh = milliards de DH
million_households = millions de ménages
take_away = Télécharger
report = Rapport
results_csv = Tous les chiffres (CSV)
results_parquet = Tous les chiffres (Parquet)
spreadsheet = Classeur (.xlsx)
scenario_toml = Scénario (.toml)
households_csv = Ménages d’un échantillon (CSV)
persons_csv = Personnes d’un échantillon (CSV)
keep = Écrire le dossier complet
keeping = Écriture du dossier…
kept = Écrit dans { $folder }
pin = Épingler
unpin = Désépingler

## Finding a value.

solve_intro = Trouver la valeur d’un levier à laquelle un chiffre atteint sa cible, en partant de votre réforme.
lever = Levier
must_be = Pour que
solve_budget = le budget (milliards de DH)
solve_poverty = la pauvreté (%)
solve_caseload = le nombre de ménages payés (millions)
solve_coverage = la couverture (%)
reaches = atteigne
in_year = en
search = Chercher
round = Passage { $round }
answer = { $lever } : { $value }
answer_error = erreur type : { $error }
answer_outcome = le chiffre vaut alors { $outcome }, pour une cible de { $target }
answer_now = aujourd’hui { $value }
answer_jumps = Aucune valeur essayée n’en approche davantage : le chiffre fait un saut à cet endroit.
take_answer = En faire ma réforme
chart_tries = Valeurs essayées

## A family.

family_intro = L’indice et l’aide d’une famille, variable par variable, par les mêmes règles que la simulation. Rien n’est conservé.
milieu = Milieu
region = Région
rooms = Pièces du logement
earnings = Revenus du travail, DH par mois
adults = Adultes (le chef de ménage d’abord)
children = Enfants
add_adult = Ajouter un adulte
add_child = Ajouter un enfant
age = Âge
sex = Sexe
male = masculin
female = féminin
work = Travail
work_none = aucun
work_informal = non déclaré
work_declared = déclaré à la CNSS
work_public = public
work_pensioner = retraité avec pension
education = Niveau d’instruction
education_0 = aucun
education_1 = primaire
education_2 = collège
education_3 = lycée
education_4 = supérieur
widowed = veuf ou veuve
in_school = scolarisé
severely_disabled = handicap lourd
spending = Dépenses, DH par mois
butane = Butane
water_electricity = Eau et électricité
telephone = Téléphone et internet
belongings = Ce que possède le ménage
compute = Calculer
score = Indice
threshold = Seuil
eligible = sous le seuil
not_eligible = au-dessus du seuil
variable = Variable
value = Valeur
weight = Coefficient
part = Apport
constant = constante
region_term = terme régional
due = Ce qui est dû, mois après mois
from_month = À partir de
dh_a_month = DH par mois
nothing_due = rien
school_grant = prime de rentrée { $value } DH
reason_score = indice au-dessus du seuil
reason_public_employment = emploi public
reason_family_benefit = autre prestation familiale
reason_declared_work = emploi privé déclaré
reason_pension = pension
reason_law = règle de la loi
reason_graduated = accompagnée vers un revenu
budget_line = Revenus et aide
cliff = Au-delà de { $end } DH de revenus, { $lost } DH par mois sont perdus.
not_official = Simulation indépendante, non officielle.
