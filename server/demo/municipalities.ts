import { must } from '../../shared/kernel/assert.ts';

/** A municipality of the demo: its name is real; weight, subdistrict and holder of its seat are not. */
export type DemoMunicipality = {
  readonly name: string;
  /** Residents of 2011 rounded to hundreds: *dimostrativo*. */
  readonly weight: number;
  /** 1 to 6, in an invented partition. */
  readonly subdistrict: number;
  readonly holder: string;
  readonly office: 'Sindaca' | 'Sindaco';
};

const table = `
Crema | 33100 | 1 | Clara Ipotesi | Sindaca
Ripalta Cremasca | 3400 | 1 | Ada Ipotesi | Sindaca
Pianengo | 2600 | 1 | Aldo Stampi | Sindaco
Izano | 2100 | 1 | Bice Prove | Sindaca
Madignano | 2900 | 1 | Bruno Provini | Sindaco
Pandino | 8900 | 2 | Carla Finti | Sindaca
Rivolta d’Adda | 7900 | 2 | Carlo Calchi | Sindaco
Spino d’Adda | 6900 | 2 | Delia Traccia | Sindaca
Dovera | 3900 | 2 | Dino Schemi | Sindaco
Agnadello | 3800 | 2 | Emma Schizzi | Sindaca
Vailate | 4500 | 2 | Elio Saggi | Sindaco
Palazzo Pignano | 3800 | 2 | Flora Bozzi | Sindaca
Monte Cremasco | 2400 | 2 | Furio Figura | Sindaco
Torlino Vimercati | 400 | 2 | Gina Modelli | Sindaca
Bagnolo Cremasco | 4800 | 3 | Gino Campioni | Sindaco
Vaiano Cremasco | 3900 | 3 | Irma Copioni | Sindaca
Chieve | 2200 | 3 | Igino Esempi | Sindaco
Capergnanica | 2100 | 3 | Lea Ipotesi | Sindaca
Casaletto Ceredano | 1200 | 3 | Lino Stampi | Sindaco
Cremosano | 1600 | 3 | Mina Prove | Sindaca
Trescore Cremasco | 2900 | 3 | Mario Provini | Sindaco
Credera Rubbiano | 1600 | 3 | Nives Finti | Sindaca
Sergnano | 3600 | 4 | Nello Calchi | Sindaco
Camisano | 1300 | 4 | Olga Traccia | Sindaca
Campagnola Cremasca | 700 | 4 | Oreste Schemi | Sindaco
Capralba | 2500 | 4 | Pia Schizzi | Sindaca
Casale Cremasco-Vidolasco | 1800 | 4 | Piero Saggi | Sindaco
Casaletto Vaprio | 1800 | 4 | Rina Bozzi | Sindaca
Castel Gabbiano | 500 | 4 | Remo Figura | Sindaco
Pieranica | 1200 | 4 | Stella Modelli | Sindaca
Quintano | 900 | 4 | Santo Campioni | Sindaco
Ricengo | 1800 | 4 | Tilde Copioni | Sindaca
Soncino | 7700 | 5 | Ivo Campioni | Sindaco
Offanengo | 5900 | 5 | Tullio Esempi | Sindaco
Romanengo | 3000 | 5 | Marta Provini | Sindaca
Casaletto di Sopra | 500 | 5 | Ugolina Ipotesi | Sindaca
Cumignano sul Naviglio | 400 | 5 | Ugo Stampi | Sindaco
Genivolta | 1200 | 5 | Vera Prove | Sindaca
Salvirola | 1200 | 5 | Vito Provini | Sindaco
Ticengo | 400 | 5 | Wanda Finti | Sindaca
Trigolo | 1800 | 5 | Walter Calchi | Sindaco
Castelleone | 9500 | 6 | Zita Traccia | Sindaca
Fiesco | 1200 | 6 | Zeno Schemi | Sindaco
Gombito | 600 | 6 | Alba Schizzi | Sindaca
Montodine | 2600 | 6 | Amos Saggi | Sindaco
Moscazzano | 800 | 6 | Berta Bozzi | Sindaca
Ripalta Arpina | 1100 | 6 | Baldo Figura | Sindaco
Ripalta Guerina | 500 | 6 | Cesira Modelli | Sindaca
`;

export const demoMunicipalities: readonly DemoMunicipality[] = table.trim().split('\n').map(parse);

function parse(line: string): DemoMunicipality {
  const [name, weight, subdistrict, holder, office] = line.split(' | ');
  return {
    name: must(name, 'a line begins with a name'),
    weight: Number(weight),
    subdistrict: Number(subdistrict),
    holder: must(holder, 'a seat has a holder'),
    office: office === 'Sindaco' ? 'Sindaco' : 'Sindaca',
  };
}
