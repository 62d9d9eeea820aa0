@Entity()
export class Thread {
  @Column() chat_id!: string;
  @Column() restricted_access!: boolean;
  @Column() timestamp!: number;
  @Column() order!: number;
}
