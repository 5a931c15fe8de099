"""Households a second through OpenFisca-France, on one core: the same households, the same benefits.

usage: rate.py HOUSEHOLDS.jsonl NUMBER BENEFIT...

Reads flat households, one JSON object per line, and repeats them up to NUMBER. Prints one JSON object: seconds to build and fill the simulation, processor
seconds to calculate, peak memory in bytes, and the mean of each benefit. The time of a country is the calculation alone, the most favourable to it.
"""
import json
import os
import resource
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_france import FranceTaxBenefitSystem

# Name of the benefit: variable, whether it belongs to a person, whether it is counted by the year, whether children to be born belong to the family.
BENEFITS = {
    "family_support_allowance_eur_month": ("asf", False, False, False),
    "birth_grant_eur": ("paje_naissance", False, False, True),
    "paje_base_allowance_eur_month": ("paje_base", False, False, False),
    "family_allowance_eur_month": ("af", False, False, False),
    "family_supplement_eur_month": ("cf", False, False, False),
    "back_to_school_allowance_eur_year": ("ars", False, True, False),
    "disabled_child_allowance_eur_month": ("aeeh", False, False, False),
    "aah_eur_month": ("aah", True, False, False),
    "ass_eur_month": ("ass", True, False, False),
    "asi_eur_month": ("asi", True, False, False),
    "aspa_eur_month": ("aspa", False, False, False),
    "activity_bonus_eur_month": ("ppa", False, False, False),
    "housing_benefit_eur_month": ("aide_logement", False, False, False),
    "rsa_eur_month": ("rsa", False, False, False),
    "caah_mva_eur_month": ("caah", True, False, False),
    "css_free": ("cmu_c", False, False, False),
    "css_contribution_eur_month": ("css_participation_forfaitaire", False, False, False),
}
MONTHLY = {
    "gross_salary": "salaire_de_base", "net_salary": "salaire_net", "taxable_salary": "salaire_imposable",
    "unemployment_benefit_net": "chomage_net", "unemployment_benefit_taxable": "chomage_imposable",
    "retirement_pension_gross": "retraite_brute", "retirement_pension_net": "retraite_nette",
    "retirement_pension_taxable": "retraite_imposable", "disability_pension": "pensions_invalidite",
    "child_support_received": "pensions_alimentaires_percues",
}
YEARLY = {
    "taxable_salary": "salaire_imposable", "taxable_unemployment": "chomage_imposable", "taxable_retirement_pension": "retraite_imposable",
    "disability_pension": "pensions_invalidite", "child_support_received": "pensions_alimentaires_percues",
}
FLAGS = {
    "recognised_disability": "handicap", "shared_custody": "garde_alternee", "worked_5_of_last_10_years": "ass_precondition_remplie",
    "pregnant": "enceinte", "unfit_for_work": "inapte_travail",
    "employment_restriction_recognised_rsdae": "aah_restriction_substantielle_durable_acces_emploi",
    "rsa_youth_work_condition_met": "rsa_jeune_condition_heures_travail_remplie",
}
ACTIVITY = {"employed": "actif", "unemployed": "chomeur", "student": "etudiant", "retired": "retraite", "inactive": "inactif"}
MARITAL = {"married": "marie", "civil_partnership": "pacse", "divorced": "divorce", "widowed": "veuf"}
HOUSING = {
    "tenant_social": "locataire_hlm", "tenant_unfurnished": "locataire_vide", "tenant_furnished": "locataire_meuble", "owner": "proprietaire",
    "housed_free": "loge_gratuitement",
}
PAST_FAMILY = {
    "af_base": ("af_base", "af"), "cf": ("cf", "cf_non_majore_avant_cumul"), "asf": ("asf",), "paje_base": ("paje_base",),
    "housing_benefit": ("aide_logement",), "aspa": ("aspa",), "rsa": ("rsa",),
}


def simulation(system, households, count, unborn):
    """All households, with what is told of them set for the months that the benefits read."""
    year, month = map(int, households[0]["reference_month"].split("-"))
    name = lambda y, m: f"{y:04d}-{m:02d}"
    now = name(year, month)
    before = [name(year - 1, m) for m in range(1, 13)] + [name(year, m) for m in range(1, month)]
    after = [name(year, m) for m in range(month + 1, 13)]
    every = before + [now] + after

    # One tile, repeated with numpy: building a hundred thousand households in Python is not what is measured.
    persons, family, role, tax, tax_role, home_role, taxes = [], [], [], [], [], [], 0
    for place, household in enumerate(households):
        own = taxes
        taxes += 2 if household["marital_status"] == "cohabiting" else 1
        for person in household["persons"]:
            if person["role"] == "unborn_child" and not unborn:
                continue
            persons.append(person)
            family.append(place)
            spouse = person["role"] == "spouse"
            first = person["role"] == "claimant"
            role.append("demandeur" if first else "conjoint" if spouse else "enfant")
            home_role.append("personne_de_reference" if first else "conjoint" if spouse else "enfant")
            apart = spouse and household["marital_status"] == "cohabiting"
            tax.append(own + 1 if apart else own)
            tax_role.append("declarant_principal" if first or apart else "conjoint" if spouse else "personne_a_charge")
    tiles = -(-count // len(households))
    spread = lambda places, size: np.concatenate([np.asarray(places) + tile * size for tile in range(tiles)])
    repeat = lambda values: np.tile(np.asarray(values), tiles)

    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("individu", np.arange(len(persons) * tiles))
    for entity, size, places, roles in (
        ("famille", len(households), family, role), ("menage", len(households), family, home_role), ("foyer_fiscal", taxes, tax, tax_role),
    ):
        builder.join_with_persons(builder.declare_entity(entity, np.arange(size * tiles)), spread(places, size), roles=list(repeat(roles)))
    run = builder.build(system)

    of = lambda key, default=0: repeat([person.get(key) or default for person in persons])
    home = lambda key, default=0: repeat([household.get(key) or default for household in households])
    coded = lambda variable, names: system.get_variable(variable).possible_values.encode(repeat(names))

    def fill(variable, periods, values):
        for period in periods:
            run.set_input(variable, period, values)

    fill("date_naissance", ["ETERNITY"], of("birth_date").astype("datetime64[D]"))
    for flat, variable in MONTHLY.items():
        fill(variable, before, of(flat + "_eur_month_prev"))
        fill(variable, [now] + after, of(flat + "_eur_month_now"))
    for flat, variable in YEARLY.items():
        fill(variable, [name(year - 2, m) for m in range(1, 13)], of(flat + "_eur_year_n_minus_2") / 12)
    for flat, variable in FLAGS.items():
        fill(variable, every, of(flat, False))
    fill("indemnites_journalieres_maladie", before[-3:] + [now], of("sickness_benefit_eur_month_now_and_prev3"))
    fill("date_arret_de_travail", before[-3:] + [now], of("sick_leave_start_date", "0001-01-01").astype("datetime64[D]"))
    fill("aah_date_debut_hospitalisation", [now], of("hospital_admission_date", "9999-12-31").astype("datetime64[D]"))
    for key, periods in (("activity_prev", before), ("activity_now", [now] + after)):
        activity = [person.get(key) or "inactive" for person in persons]
        fill("activite", periods, coded("activite", [ACTIVITY[a] for a in activity]))
        fill("etudiant", periods, repeat([a == "student" for a in activity]))
    adult = [p["role"] in ("claimant", "spouse") for p in persons]
    marital = [MARITAL.get(households[f]["marital_status"], "celibataire") if a else "celibataire" for f, a in zip(family, adult)]
    fill("statut_marital", every, coded("statut_marital", marital))
    fill("taux_incapacite", every, of("disability_rate_percent") / 100)
    fill("aeeh_niveau_handicap", every, of("aeeh_category"))
    fill("nationalite", every, of("nationality", "FR"))
    fill("duree_possession_titre_sejour", every, of("residence_permit_years"))
    for flat in ("aah", "ass", "asi"):
        fill(flat, before, of(flat + "_received_eur_month_prev"))
    fill("caah", before, np.zeros(len(persons) * tiles))
    for flat, variables in PAST_FAMILY.items():
        for variable in variables:
            fill(variable, before, home(flat + "_received_eur_month_prev"))
    fill("rsa_isolement_recent", every, home("isolated_less_than_18_months", False))
    fill("loyer", every, home("rent_eur_month"))
    fill("coloc", every, home("flat_sharing", False))
    fill("zone_apl", every, coded("zone_apl", [f"zone_{h.get('housing_zone') or 2}" for h in households]))
    fill("statut_occupation_logement", every, coded("statut_occupation_logement", [HOUSING[h.get("housing_status") or "housed_free"] for h in households]))
    dependants = np.zeros(taxes)
    for person, place in zip(persons, tax):
        dependants[place] += person["role"] == "child"
    fill("nb_pac", [str(year - 1)], repeat(dependants))
    return run, now, str(year), len(households) * tiles


def main():
    path, count, names = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    with open(path, encoding="utf-8") as lines:
        households = [json.loads(line)["inputs"] for line in lines][:count]
    system = FranceTaxBenefitSystem()
    result = {"build_s": 0.0, "calculate_s": 0.0, "households": 0, "means": {}}
    for unborn in (False, True):
        chosen = [n for n in names if n in BENEFITS and BENEFITS[n][3] == unborn]
        if not chosen:
            continue
        start = time.perf_counter()
        run, now, year, total = simulation(system, households, count, unborn)
        result["build_s"] += time.perf_counter() - start
        start = time.process_time()
        for benefit in chosen:
            variable, of_person, by_year, _ = BENEFITS[benefit]
            values = run.calculate(variable, year if by_year else now)
            result["means"][benefit] = float(np.sum(values)) / total
        result["calculate_s"] += time.process_time() - start
        result["households"] = total
        del run
    result["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps(result))


main()
