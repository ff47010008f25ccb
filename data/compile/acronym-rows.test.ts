/** Says how the long form of an acronym is found in every form a house style gives it, row by row. */
import { describe, expect, it } from 'vitest';
import { acronymDefinitions } from './acronyms.ts';

/** One text a line, and after the arrow the definitions in it; none after the bare arrow. */
const ROWS = `
the Mine Countermeasures Task Group Black Sea (MCM Black Sea) sails → MCM Black Sea = Mine Countermeasures Task Group Black Sea
as an Anti-Air Warfare (AAW) ship → AAW = Anti-Air Warfare
offshore patrol vessels (OPVs) and a request for proposals (RFP) → OPVs = offshore patrol vessels; RFP = request for proposals
a frégate de défense et d’intervention (FDI) → FDI = frégate de défense et d’intervention
the Evolved SeaSparrow Missile (ESSM) → ESSM = Evolved SeaSparrow Missile
the Comprehensive Nuclear-Test-Ban Treaty (CTBT) → CTBT = Comprehensive Nuclear-Test-Ban Treaty
the European Police Office (Europol) said → Europol = European Police Office
the European Union Agency for Criminal Justice Cooperation (Eurojust) said → Eurojust = European Union Agency for Criminal Justice Cooperation
the Indian Institute of Technology Madras (IIT Madras) won → IIT Madras = Indian Institute of Technology Madras
artificial intelligence (AI) is → AI = artificial intelligence
the Joint Expeditionary Force’s (JEF) ships → JEF = Joint Expeditionary Force
the Joint Expeditionary Force’s (JEF’s) ships → JEF = Joint Expeditionary Force
the Joint Expeditionary Force or JEF is → JEF = Joint Expeditionary Force
the Organization of American States, OAS, met → OAS = Organization of American States
The DGA (Direction générale de l’armement) buys → DGA = Direction générale de l’armement
the French arms agency (DGA, Direction générale de l’armement) buys → DGA = Direction générale de l’armement
the European Maritime Awareness in the Strait of Hormuz (EMASoH) mission → EMASoH = European Maritime Awareness in the Strait of Hormuz
the Free and Open Indo-Pacific (FOIP) idea → FOIP = Free and Open Indo-Pacific
the Strategic Forces Command (SFC), the Integrated Rocket Force (IRF) and → SFC = Strategic Forces Command; IRF = Integrated Rocket Force
talks on a Reciprocal Access Agreement (RAA) and an Acquisition and Cross-Servicing Agreement (ACSA) go on → RAA = Reciprocal Access Agreement; ACSA = Acquisition and Cross-Servicing Agreement
a General Security of Military Information Agreement (GSOMIA) → GSOMIA = General Security of Military Information Agreement
the Communications Compatibility and Security Agreement (COMCASA) → COMCASA = Communications Compatibility and Security Agreement
the Logistics Exchange Memorandum of Agreement (LEMOA) and the Basic Exchange and Cooperation Agreement (BECA) → LEMOA = Logistics Exchange Memorandum of Agreement; BECA = Basic Exchange and Cooperation Agreement
the initiative on Critical and Emerging Technology (iCET) began → iCET = initiative on Critical and Emerging Technology
the Initiative on Critical and Emerging Technology (iCET) began → iCET = Initiative on Critical and Emerging Technology
the Economic Community of West African States (ECOWAS) and the Intergovernmental Authority on Development (IGAD) → ECOWAS = Economic Community of West African States; IGAD = Intergovernmental Authority on Development
the African Union (AU) Peace and Security Council (PSC) → AU = African Union; PSC = Peace and Security Council
the UN Interim Force in Lebanon (UNIFIL) and the UN Disengagement Observer Force (UNDOF) → UNIFIL = UN Interim Force in Lebanon; UNDOF = UN Disengagement Observer Force
the United Nations Truce Supervision Organization (UNTSO) → UNTSO = United Nations Truce Supervision Organization
Coalition Task Force Sentinel (CTF Sentinel) sails → CTF Sentinel = Coalition Task Force Sentinel
Combined Task Force 151 (CTF-151) sails → CTF-151 = Combined Task Force 151
the European Union Naval Force Operation Atalanta (EUNAVFOR Atalanta) → EUNAVFOR Atalanta = European Union Naval Force Operation Atalanta
the Nordic Defence Cooperation (NORDEFCO) group → NORDEFCO = Nordic Defence Cooperation
the Supreme Headquarters Allied Powers Europe (SHAPE) and the Supreme Allied Commander Europe (SACEUR) → SHAPE = Supreme Headquarters Allied Powers Europe; SACEUR = Supreme Allied Commander Europe
the Treaty of Amity and Cooperation (TAC) binds → TAC = Treaty of Amity and Cooperation
ASEAN Defence Ministers’ Meeting-Plus (ADMM-Plus) met → ADMM-Plus = ASEAN Defence Ministers’ Meeting-Plus
the ASEAN Defence Ministers’ Meeting (ADMM) met → ADMM = ASEAN Defence Ministers’ Meeting
the National Defence Academy’s Centre for Joint Warfare Studies (CENJOWS) said → CENJOWS = Centre for Joint Warfare Studies
the Mazagon Dock Shipbuilders Limited (MDL) yard → MDL = Mazagon Dock Shipbuilders Limited
the Deutsche Gesellschaft für Auswärtige Politik (DGAP) says → DGAP = Deutsche Gesellschaft für Auswärtige Politik
the Stiftung Wissenschaft und Politik (SWP) says → SWP = Stiftung Wissenschaft und Politik
the Research and Analysis Wing (R&AW) → R&AW = Research and Analysis Wing
the research and development (R&D) budget → R&D = research and development
the Ministry of Defence (MoD) said → MoD = Ministry of Defence
the “Joint Armament Office” (JAO) runs it → JAO = Joint Armament Office
ASEAN, the Association of Southeast Asian Nations, met → ASEAN = Association of Southeast Asian Nations
The EDA, or European Defence Agency, said → EDA = European Defence Agency
DRDO — the Defence Research and Development Organisation — tests → DRDO = Defence Research and Development Organisation
the Defence Research and Development Organisation — DRDO — tests → DRDO = Defence Research and Development Organisation
the Defence Research & Development Organisation (DRDO) tests → DRDO = Defence Research & Development Organisation
the Defence Research and Development Organisation, or DRDO, tests → DRDO = Defence Research and Development Organisation
the Defence Acquisition Council ("DAC") met → DAC = Defence Acquisition Council
the Defence Acquisition Council (“DAC”) met → DAC = Defence Acquisition Council
the Defence Acquisition Council ('DAC') met → DAC = Defence Acquisition Council
the Defence Acquisition Council (the “DAC”) met → DAC = Defence Acquisition Council
command, control, communications, computers, intelligence, surveillance and reconnaissance (C4ISR) systems → C4ISR = command, control, communications, computers, intelligence, surveillance and reconnaissance
Command, Control, Communications, Computers, Intelligence, Surveillance and Reconnaissance (C4ISR) systems → C4ISR = Command, Control, Communications, Computers, Intelligence, Surveillance and Reconnaissance
the Bundesamt für Ausrüstung, Informationstechnik und Nutzung der Bundeswehr (BAAINBw) in Koblenz → BAAINBw = Bundesamt für Ausrüstung, Informationstechnik und Nutzung der Bundeswehr
the Direction générale de l’armement (DGA) buys → DGA = Direction générale de l’armement
the European Operational Rapid Force (EUROFOR) once → EUROFOR = European Operational Rapid Force
the European Maritime Force (EUROMARFOR) sails → EUROMARFOR = European Maritime Force
the European Gendarmerie Force (EUROGENDFOR) → EUROGENDFOR = European Gendarmerie Force
the European Union Military Staff (EUMS) plans → EUMS = European Union Military Staff
the European Union Training Mission in Mali (EUTM Mali) → EUTM Mali = European Union Training Mission in Mali
Permanent Structured Cooperation (PESCO) projects → PESCO = Permanent Structured Cooperation
the Coordinated Annual Review on Defence (CARD) says → CARD = Coordinated Annual Review on Defence
the North Atlantic Treaty Organization (NATO) met → NATO = North Atlantic Treaty Organization
NATO (the North Atlantic Treaty Organization) met → NATO = North Atlantic Treaty Organization
NATO (North Atlantic Treaty Organization, founded in 1949) met → NATO = North Atlantic Treaty Organization
the Indo-Pacific Economic Framework (IPEF) grows → IPEF = Indo-Pacific Economic Framework
the Indo-Pacific Maritime Domain Awareness (IPMDA) scheme → IPMDA = Indo-Pacific Maritime Domain Awareness
the Air-Launched Effects (ALE) family → ALE = Air-Launched Effects
Unmanned Underwater Vehicles (UUVs) and Remotely Piloted Aircraft Systems (RPAS) → UUVs = Unmanned Underwater Vehicles; RPAS = Remotely Piloted Aircraft Systems
unmanned aerial vehicles (UAVs) and → UAVs = unmanned aerial vehicles
small modular reactors (SMRs) are → SMRs = small modular reactors
the Common Security and Defence Policy (CSDP) and → CSDP = Common Security and Defence Policy
the European Defence Fund (EDF), the European Peace Facility (EPF) and the European Defence Industry Programme (EDIP) → EDF = European Defence Fund; EPF = European Peace Facility; EDIP = European Defence Industry Programme
the U.S. Department of Defense (DoD) and the U.S. Africa Command (AFRICOM) → DoD = Department of Defense; AFRICOM = Africa Command
the United States Indo-Pacific Command (USINDOPACOM) in Hawaii → USINDOPACOM = United States Indo-Pacific Command
the Missile Technology Control Regime, known by its initials MTCR, binds → MTCR = Missile Technology Control Regime
the Missile Technology Control Regime, abbreviated MTCR, binds → MTCR = Missile Technology Control Regime
the International Atomic Energy Agency [IAEA] said → IAEA = International Atomic Energy Agency
Mutual Legal Assistance Treaty (MLAT) talks → MLAT = Mutual Legal Assistance Treaty
Hindustan Aeronautics Limited (HAL) and Bharat Electronics Ltd (BEL) → HAL = Hindustan Aeronautics Limited; BEL = Bharat Electronics Ltd
Hindustan Aeronautics Ltd. (HAL) builds → HAL = Hindustan Aeronautics Ltd.
Intelligence, Surveillance and Reconnaissance (ISR) aircraft → ISR = Intelligence, Surveillance and Reconnaissance
intelligence, surveillance and reconnaissance (ISR) aircraft → ISR = intelligence, surveillance and reconnaissance
the Treaty on the Non-Proliferation of Nuclear Weapons (NPT) binds → NPT = Non-Proliferation of Nuclear Weapons
the Nuclear Non-Proliferation Treaty (NPT) binds → NPT = Nuclear Non-Proliferation Treaty
the Organisation for Security and Co-operation in Europe (OSCE) met → OSCE = Organisation for Security and Co-operation in Europe
the Organisation for the Prohibition of Chemical Weapons (OPCW) → OPCW = Organisation for the Prohibition of Chemical Weapons
the Shanghai Cooperation Organisation (SCO) and the Gulf Cooperation Council (GCC) → SCO = Shanghai Cooperation Organisation; GCC = Gulf Cooperation Council
the India-Middle East-Europe Economic Corridor (IMEC) runs → IMEC = India-Middle East-Europe Economic Corridor
the India-Brazil-South Africa Dialogue Forum (IBSA) met → IBSA = India-Brazil-South Africa Dialogue Forum
the EU-India Trade and Technology Council (TTC) met → TTC = Trade and Technology Council
the India-EU Free Trade Agreement (FTA) was → FTA = Free Trade Agreement
the India-UK Comprehensive Economic and Trade Agreement (CETA) was → CETA = Comprehensive Economic and Trade Agreement
the Joint Expeditionary Force (JEF), led by Britain → JEF = Joint Expeditionary Force
the JEF (Joint Expeditionary Force), led by Britain → JEF = Joint Expeditionary Force
the JEF, short for Joint Expeditionary Force, met → JEF = Joint Expeditionary Force
JEF stands for Joint Expeditionary Force. → JEF = Joint Expeditionary Force
The European Air Transport Command (EATC) is in Eindhoven → EATC = European Air Transport Command
the Combined Maritime Forces (CMF; 46 nations) patrol → CMF = Combined Maritime Forces
the Combined Maritime Forces (CMF, 46 nations) patrol → CMF = Combined Maritime Forces
the Swedish Defence Materiel Administration (Försvarets materielverk, FMV) buys → FMV = Försvarets materielverk
the Finnish Defence Forces (FDF) train → FDF = Finnish Defence Forces
the Short-Range Air Defence (SHORAD) gap → SHORAD = Short-Range Air Defence
the Future Combat Air System (FCAS/SCAF) project → FCAS = Future Combat Air System
the Global Combat Air Programme (GCAP) is → GCAP = Global Combat Air Programme
the Main Ground Combat System, or MGCS for short, is → MGCS = Main Ground Combat System
the European Sky Shield Initiative (ESSI), or Sky Shield, is → ESSI = European Sky Shield Initiative
the Conventional Armed Forces in Europe Treaty (CFE) is dead → CFE = Conventional Armed Forces in Europe Treaty
the Collective Security Treaty Organisation (CSTO) → CSTO = Collective Security Treaty Organisation
The Centre for Land Warfare Studies (CLAWS) said → CLAWS = Centre for Land Warfare Studies
the European Council on Foreign Relations (ECFR) and the Stockholm International Peace Research Institute (SIPRI) → ECFR = European Council on Foreign Relations; SIPRI = Stockholm International Peace Research Institute
the Regional Maritime Information Fusion Centre (RMIFC) of Madagascar → RMIFC = Regional Maritime Information Fusion Centre
The Regional Coordination Operations Centre (RCOC) in Seychelles → RCOC = Regional Coordination Operations Centre
the Critical Maritime Routes Indo-Pacific project (CRIMARIO) runs → CRIMARIO = Critical Maritime Routes Indo-Pacific project
the Indian Ocean Rim Association (IORA) met → IORA = Indian Ocean Rim Association
the Ministry of External Affairs (MEA) spokesperson → MEA = Ministry of External Affairs
Multi-role Helicopter (MRH) purchase → MRH = Multi-role Helicopter
the anti-submarine warfare (ASW) corvette → ASW = anti-submarine warfare
the Anti-Submarine Warfare Shallow Water Craft (ASW-SWC) is → ASW-SWC = Anti-Submarine Warfare Shallow Water Craft
beyond visual range air-to-air missiles (BVRAAMs) are → BVRAAMs = beyond visual range air-to-air missiles
the Landing Platform Dock (LPD) and the Next Generation Corvettes (NGC) → LPD = Landing Platform Dock; NGC = Next Generation Corvettes
the chief of defence staff (CDS) said → CDS = chief of defence staff
the Chief of Defence Staff (CDS), General → CDS = Chief of Defence Staff
the National Security Adviser (NSA) and the National Security Agency (NSA) → NSA = National Security Adviser; NSA = National Security Agency
memorandum of understanding (MoU) on → MoU = memorandum of understanding
a Memorandum of Understanding (MoU) on → MoU = Memorandum of Understanding
memoranda of understanding (MoUs) on → MoUs = memoranda of understanding
the Society of Indian Defence Manufacturers (SIDM), a lobby → SIDM = Society of Indian Defence Manufacturers
micro, small and medium enterprises (MSMEs) gain → MSMEs = micro, small and medium enterprises
Micro, Small and Medium Enterprises (MSMEs) gain → MSMEs = Micro, Small and Medium Enterprises
the Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation (BIMSTEC) met → BIMSTEC = Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
the Intermediate-Range Nuclear Forces (INF) Treaty → INF = Intermediate-Range Nuclear Forces
The Bharatiya Janata Party (BJP) said → BJP = Bharatiya Janata Party
at 14:00 Central European Time (CET) on → CET = Central European Time
The Foreign Minister (FM) and Prime Minister (PM) met → FM = Foreign Minister; PM = Prime Minister
The Kiel Institute for the World Economy (IfW) in Kiel → IfW = Institute for the World Economy
the Institut für Weltwirtschaft (IfW) in Kiel → IfW = Institut für Weltwirtschaft
the Institute for Defence Studies and Analyses (IDSA), now MP-IDSA → IDSA = Institute for Defence Studies and Analyses
General Atomics Aeronautical Systems, Inc. (GA-ASI) builds → GA-ASI = General Atomics Aeronautical Systems, Inc.
Thales Alenia Space (TAS), Kongsberg Defence & Aerospace (KDA) and Naval Group → TAS = Thales Alenia Space; KDA = Kongsberg Defence & Aerospace
BEL (Bharat Electronics Limited) and HAL (Hindustan Aeronautics Limited) said → BEL = Bharat Electronics Limited; HAL = Hindustan Aeronautics Limited
Wassenaar Arrangement (WA), Australia Group (AG) → WA = Wassenaar Arrangement; AG = Australia Group
the Directorate-General for Defence Industry and Space (DG DEFIS) said → DG DEFIS = Directorate-General for Defence Industry and Space
the European Union Capacity Building Mission in Somalia (EUCAP Somalia) said → EUCAP Somalia = European Union Capacity Building Mission in Somalia
Indian Navy’s Information Management and Analysis Centre (IMAC) in → IMAC = Information Management and Analysis Centre
the Structured Partnership (SP) and → SP = Structured Partnership
the Joint Comprehensive Plan of Action (JCPoA) fell → JCPoA = Joint Comprehensive Plan of Action
the People’s Liberation Army (PLA) said → PLA = People’s Liberation Army
the People's Liberation Army Navy (PLAN) said → PLAN = People's Liberation Army Navy
Japan’s Self-Defense Forces (SDF) and the Japan Maritime Self-Defense Force (JMSDF) → SDF = Self-Defense Forces; JMSDF = Japan Maritime Self-Defense Force
worth 30 million US dollars (USD) in all →
Anna Berg (AB) reports →
Airbus SE (AIR) rose →
Under Secretary Kim (UK) said →
It joined the NSG, the MTCR, the Wassenaar Arrangement and the Australia Group →
NATO, the European Union and Ukraine met →
Task Force 151 (CTF-151) sails →
the Bundeswehr procurement office (BAAINBw) in Koblenz →
the Quadrilateral Security Dialogue (Quad) met →
the European Union Agency for Law Enforcement Cooperation (Europol) said →
the European Border and Coast Guard Agency (Frontex) said →
the Swedish Defence Materiel Administration (FMV) buys →
the 5G Infrastructure Council (5GIC) met →
the AeroSpace and Defence Industries Association of Europe (ASD) said →
talks in Washington (US) and Ottawa →
Kaja Kallas (EU) and S. Jaishankar (India) met →
Airbus (AIR.PA) rose →
Senator John Doe (R-TX) said →
Leonardo (LDO) shares →
The meeting at 10 a.m. (IST) was →
Petteri Orpo (PM) met →
Rajnath Singh (RS) met →
the Type 23 frigate HMS Sutherland (F81) sailed →
the frigate INS Trishul (F43) sailed →
Poland (PL), Finland (FI) →
The MTCR is the Missile Technology Control Regime. →
the directorate (DG DEFIS) said →
`
  .trim()
  .split('\n')
  .map((row) => row.split(/ → ?/));

describe('acronymDefinitions in house styles', () => {
  it.each(ROWS)('in “%s” reads “%s”', (text, expected) => {
    const found = acronymDefinitions(text);
    expect(found.map(({ short, long }) => `${short} = ${long}`).join('; ')).toBe(expected);
    for (const { short, long, longStart, longEnd, shortStart } of found) {
      const places = [text.slice(longStart, longEnd), text.slice(shortStart, shortStart + short.length)];
      expect(places).toEqual([long, short]);
    }
  });
});
